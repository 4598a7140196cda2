import { visibleSections } from './visible-sections'

const sections = [
  { title: 'a', goods: [1, 2, 3] },
  { title: 'b', goods: [4, 5] },
]

test('the front page is drawn so many cards at a time, over all sections', () => {
  expect(visibleSections(sections, 2)).toEqual([{ title: 'a', goods: [1, 2] }])
  expect(visibleSections(sections, 3)).toEqual([{ title: 'a', goods: [1, 2, 3] }])
  expect(visibleSections(sections, 4)).toEqual([
    { title: 'a', goods: [1, 2, 3] },
    { title: 'b', goods: [4] },
  ])
  expect(visibleSections(sections, 99)).toEqual(sections)
})
