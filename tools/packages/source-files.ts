import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, filesNamed, filesUnder } from './files-under.ts'

/** What `npm` and our own tools put into the folder. */
const made = ['node_modules', 'dist', 'out']
const unfinished = ['--cached', '--others', '--exclude-standard']

/**
 * Everything that Twinkey is built from: the files that git tracks, as they are on the disk; or, where there is no git, as
 * in an unpacked source package, all files but those that were made here.
 * @param isUnfinished takes also what git was not yet told of, and does not ignore
 */
export function sourceFiles(folder: string, isUnfinished = false): Files {
  if (!existsSync(join(folder, '.git'))) return filesUnder(folder, made)
  const listed = execFileSync('git', ['ls-files', '-z', ...(isUnfinished ? unfinished : [])], {
    cwd: folder,
    encoding: 'utf8',
  })
  const names = listed.split('\0').filter((name) => name !== '')
  return filesNamed(
    folder,
    // One that was just deleted is tracked until that is committed.
    names.filter((name) => existsSync(join(folder, name))),
  )
}
