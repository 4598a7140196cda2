/** A failure of the platform around a function, in the platform's own codes and words. */
export interface PlatformError {
  /** As the wire carries it to the server SDK. */
  readonly code: string
  /** As the phone sees it. */
  readonly errCode: number
  readonly message: string
}

/** The call ran longer than its timeout. Text documented by what users report; the code by the platform's list. */
export const timedOut = (timeoutMs: number): PlatformError => ({
  code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  errCode: -504003,
  message: `Invoking task timed out after ${String(timeoutMs / 1000)} seconds`,
})

/** The function threw, could not be loaded, or its process was lost. */
export const executeFailed = (message: string): PlatformError => ({
  code: 'FUNCTIONS_EXECUTE_FAIL',
  errCode: -504002,
  message,
})

export const functionNotFound = (name: string): PlatformError => ({
  code: 'FUNCTION_NOT_FOUND',
  errCode: -501000,
  message: `FunctionName parameter could not be found: ${name}`,
})

export const argumentsTooLarge = (bytes: number): PlatformError => ({
  code: 'EXCEED_REQUEST_SIZE_LIMIT',
  errCode: -501007,
  message: `request data is ${String(bytes)} bytes, more than 100 KB`,
})

export const replyTooLarge = (bytes: number): PlatformError => ({
  code: 'FUNCTIONS_RESULT_SIZE_EXCEED_LIMIT',
  errCode: -604001,
  message: `cloudfunction result size exceed limit (1MB): ${String(bytes)} bytes`,
})
