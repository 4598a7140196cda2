export default definePageConfig({ navigationBarTitleText: '评价', onReachBottomDistance: 600 })
