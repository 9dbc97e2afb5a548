import { unwrap } from 'idb'
import type { Database } from '../../src/background/store/database.ts'

/** The life of a worker, as its storage sees it: every touch of a storage is a step, and at one of them it may end. */
export interface Life {
  /** Counts a step. Of a dead worker it never comes back: nothing that it does from then on reaches anything. */
  step(): Promise<void>
  /** From now on the steps of this database count too. */
  owns(database: Database): void
}

/** A worker that is never stopped. */
export const immortal: Life = { step: async () => {}, owns() {} }

/** A worker that is stopped at its n-th step. */
export interface MortalLife extends Life {
  readonly isDead: boolean
  /** Comes back when it is stopped. */
  readonly death: Promise<void>
}

const never = new Promise<never>(() => {})
const livesOf = new WeakMap<IDBDatabase, MortalLife>()

/** A life that a restart ends: what the worker of before still had under way must not reach the storage of the next. */
export function stoppable({ step, owns }: Life): { life: Life; stop(): void } {
  let isStopped = false
  const life: Life = {
    step: () => (isStopped ? never : step()),
    owns(database) {
      owns(database)
      const { connection } = database
      database.connection = () => (isStopped ? never : connection.call(database))
    },
  }
  return {
    life,
    stop() {
      isStopped = true
    },
  }
}

export function mortalLife(stepsLeft: number): MortalLife {
  let left = stepsLeft
  let die = () => {}
  const death = new Promise<void>((resolve) => {
    die = resolve
  })
  const life: MortalLife = {
    death,
    get isDead() {
      return left <= 0
    },
    step() {
      left -= 1
      if (left > 0) return Promise.resolve()
      die()
      return never
    },
    owns(database) {
      const { connection } = database
      database.connection = async () => {
        if (left <= 0) return never
        const open = await connection.call(database)
        livesOf.set(unwrap(open) as IDBDatabase, life)
        return open
      }
    },
  }
  return life
}

const methods = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'put', 'add', 'delete', 'clear'] as const

/**
 * From now on each request to a database is a step of the worker whose database it is. A worker that is stopped there
 * leaves its transaction unfinished, and the browser undoes that. @returns what takes it back
 */
export function countDatabaseSteps(): () => void {
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...asked: unknown[]) => unknown>
  const before = methods.map((method) => [method, prototype[method]] as const)
  for (const [method, request] of before) {
    prototype[method] = function (this: IDBObjectStore, ...asked: unknown[]) {
      const life = livesOf.get(this.transaction.db)
      const wasDead = life?.isDead === true
      void life?.step()
      if (life?.isDead !== true) return request?.apply(this, asked)
      if (!wasDead && this.transaction.mode !== 'readonly') this.transaction.abort()
      return never
    }
  }
  return () => {
    for (const [method, request] of before) if (request !== undefined) prototype[method] = request
  }
}
