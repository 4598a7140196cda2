import { errMsgOf } from './platform-error'

/** The answer, or undefined when she left what WeChat showed without choosing. @throws every other failure */
export async function unlessLeft<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (thrown) {
    if (/:fail cancel/.test(errMsgOf(thrown))) return undefined
    throw thrown
  }
}
