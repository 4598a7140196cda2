import { describeGallery } from './gallery-suite'

describe('the snack brand', () => {
  describeGallery('snack')
})
