export default definePageConfig({ navigationBarTitleText: '当天对账', enablePullDownRefresh: true })
