export default defineAppConfig({ pages: ['pages/empty'], window: { navigationBarTitleText: 'empty' } })
