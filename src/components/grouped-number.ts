/** A member number in groups of four, as people read it out: 1234 5678 9012. */
export const groupedNumber = (memberNumber: string): string => memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')
