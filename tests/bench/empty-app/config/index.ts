import { defineConfig, type UserConfigExport } from '@tarojs/cli'

/** The least a Taro app for the browser is, built by the shop's tool chain: what first-screen is compared with. */
export default defineConfig({
  projectName: 'empty-app',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: '../../../.cache/empty-app',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [],
  terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  },
} as unknown as UserConfigExport)
