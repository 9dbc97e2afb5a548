// It brings no types of its own. As much of it as we use: https://github.com/mozilla/addons-linter#using-addons-linter-in-nodejs
declare module 'addons-linter' {
  import type { Remark } from './firefox-lint.ts'

  export function createInstance(options: {
    readonly config: {
      readonly _: readonly [folder: string]
      readonly logLevel: 'fatal'
      readonly output: 'none'
      readonly boring: boolean
    }
    readonly runAsBinary: false
  }): {
    run(): Promise<{
      readonly errors: readonly Remark[]
      readonly warnings: readonly Remark[]
      readonly notices: readonly Remark[]
    }>
  }
}
