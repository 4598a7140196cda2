import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { brand, brandSass, themeIcons, weappTheme } from './brand'

const isH5 = process.env['TARO_ENV'] === 'h5'
const root = path.resolve(__dirname, '..')

/** Folders outside `src` that are compiled into the phone. */
const sharedSource = path.resolve(root, 'domain')
/** Packages that ship syntax newer than the phones we serve. */
const modernPackages = (file: string) => /node_modules[\\/](qrcode|dijkstrajs|@vant[\\/]area-data)[\\/]/.test(file)

interface Compilation {
  hooks: { processAssets: { tap(name: string, emit: () => void): void } }
  compiler: { webpack: { sources: { RawSource: new (content: string | Buffer) => unknown } } }
  emitAsset(name: string, source: unknown): void
}

/** Writes theme.json from the brand's palette, so that no colour is written twice, and the icons it names. */
class EmitTheme {
  apply(compiler: { hooks: { thisCompilation: { tap(name: string, on: (compilation: Compilation) => void): void } } }) {
    compiler.hooks.thisCompilation.tap('EmitTheme', (compilation) => {
      compilation.hooks.processAssets.tap('EmitTheme', () => {
        const { RawSource } = compilation.compiler.webpack.sources
        compilation.emitAsset('theme.json', new RawSource(JSON.stringify(weappTheme)))
        for (const icon of themeIcons) {
          compilation.emitAsset(icon, new RawSource(readFileSync(path.resolve(root, 'src', icon))))
        }
      })
    })
  }
}

const mini = {
  compile: { include: [sharedSource, modernPackages] },
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  webpackChain(chain: { plugin(name: string): { use(plugin: unknown): void } }) {
    chain.plugin('emitTheme').use(EmitTheme)
  },
}

const h5 = {
  publicPath: './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  compile: { include: [sharedSource, modernPackages] },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 24 } },
    cssModules: { enable: false },
  },
  // Without this each page brings its own copy of everything it shares with the others.
  webpackChain(chain: { optimization: { splitChunks(options: unknown): void } }) {
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        packages: { name: 'packages', test: /[\\/]node_modules[\\/](?!@vant)/, chunks: 'initial', priority: 20 },
        shared: {
          name: 'shared',
          minChunks: 2,
          chunks: 'async',
          priority: 10,
          reuseExistingChunk: true,
          enforce: true,
        },
      },
    })
  },
}

/** How the phone is built: `taro build --type weapp` into dist/miniprogram, `--type h5` into dist/h5 (served at /shop/). */
export default defineConfig({
  projectName: 'lianpu',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: isH5 ? 'dist/h5' : 'dist/miniprogram',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [],
  defineConstants: { SHOP_NAME: JSON.stringify(brand.name), SHOP_SLOGAN: JSON.stringify(brand.slogan) },
  sass: { data: brandSass },
  // The default H5 minifier quotes keys and then prints private fields as #"e", which no engine parses.
  terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
  mini,
  h5,
} as unknown as UserConfigExport)
