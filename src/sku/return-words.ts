import { type ReturnException, returnExceptionNames } from '#domain/catalog/return-exception'

/** What is said wherever such goods are sold. @returns undefined for goods that can be sent back */
export const noReturnWords = (exception: ReturnException | undefined): string | undefined =>
  exception && `${returnExceptionNames[exception]}，不支持 7 天无理由`
