export default definePageConfig({ navigationBarTitleText: '限时价', enablePullDownRefresh: true })
