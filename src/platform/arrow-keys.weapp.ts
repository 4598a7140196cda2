/** A phone's keyboard has no arrows. */
export function useArrowKeys(_onMove: (step: 1 | -1) => void): void {}
