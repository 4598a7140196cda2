import type { WireReply } from '../../ports'

/** How a duplicate key is told: as seen on the real cloud by others, or as the official documents name it. */
export type DuplicateErrorStyle = 'E11000' | 'DATABASE_DUPLICATE_WRITE'

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** A refusal of the database with the `code` the SDK maps to a number (unknown codes become -501001). */
export class DatabaseRefusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'DatabaseRefusal'
    this.code = code
  }

  toReply(): WireReply {
    return { code: this.code, message: this.message }
  }
}

/** A request the database cannot carry out as written: -502001 through the SDK. */
export function requestFailed(text: string): DatabaseRefusal {
  return new DatabaseRefusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${text}`)
}

/** A write refused for what the document holds, in the shape of MongoDB's write errors. */
export function writeFailed(text: string): DatabaseRefusal {
  return requestFailed(`multiple write errors: [{write errors: [{${text}}]}, {<nil>}]`)
}

export function invalidParameter(text: string): DatabaseRefusal {
  return new DatabaseRefusal('INVALID_PARAM', `[InvalidParameter] ${text}. ${CONTACT}`)
}

/** -502005 through the SDK. */
export function collectionMissing(name: string): DatabaseRefusal {
  return new DatabaseRefusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`,
  )
}

export function collectionExists(name: string): DatabaseRefusal {
  const text = `[ResourceUnavailable.ResourceExist] Table exist: ${name}. ${CONTACT}`
  return new DatabaseRefusal('DATABASE_COLLECTION_ALREADY_EXIST', text)
}

export function duplicateKey(
  style: DuplicateErrorStyle,
  place: { collection: string; index: string; value: string },
): DatabaseRefusal {
  const text = `E11000 duplicate key error collection: ${place.collection} index: ${place.index} dup key: { : ${place.value} }`
  if (style === 'E11000') return writeFailed(text)
  const official = `[ResourceUnavailable.DuplicateWrite] Duplicate key in ${place.collection}.${place.index}. ${CONTACT}`
  return new DatabaseRefusal('DATABASE_DUPLICATE_WRITE', official)
}

/** Another transaction holds the document, or it changed after this transaction began. */
export function transactionConflict(): DatabaseRefusal {
  const text = 'Transaction is conflict, maybe resource operated by others.'
  return new DatabaseRefusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] ${text} ${CONTACT}`,
  )
}

/** Too many transactions are open, or this one is just being committed. */
export function transactionBusy(): DatabaseRefusal {
  return new DatabaseRefusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CONTACT}`,
  )
}

/** The transaction ended by commit, by abort or after 30 seconds. */
export function transactionMissing(): DatabaseRefusal {
  const text = 'Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.'
  return new DatabaseRefusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] ${text} ${CONTACT}`,
  )
}
