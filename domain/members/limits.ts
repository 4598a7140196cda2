/** Bounds both the phone and the cloud keep. */
export const memberLimits = {
  addresses: 20,
  favourites: 200,
  nicknameLength: 20,
  /** Text pasted to be read as an address. */
  pastedAddressLength: 200,
} as const
