import { describeGallery } from './gallery-suite'

describe('the skin-care brand', () => {
  describeGallery('skin')
})
