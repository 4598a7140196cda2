/** Whether one wrong, missing, extra or transposed part turns `a` into `b`. Equal ones are not apart. */
export function isOneEditApart(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1
  const restEquals = (fromA: number, fromB: number) =>
    a.length - fromA === b.length - fromB && a.slice(fromA).every((part, index) => part === b[fromB + index])
  if (same === a.length && same === b.length) return false
  if (a.length > b.length) return restEquals(same + 1, same)
  if (a.length < b.length) return restEquals(same, same + 1)
  const isTransposed = a[same] === b[same + 1] && a[same + 1] === b[same]
  return restEquals(same + 1, same + 1) || (isTransposed && restEquals(same + 2, same + 2))
}
