const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲封芮靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公闫肖仝佟岳帅缑亢况郈琴商牟佘佴伯赏墨哈谯年爱阳佟覃代付尧涂晋楚'
const compound =
  '欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐'
const title = '(?:先生|女士|小姐|老师|阿姨|同学|师傅|总|哥|姐)'
const mark = String.raw`(?:[[【(（]\d{3,4}[\]】)）])?`

const chinese = new RegExp(
  String.raw`^(?:(?:${compound})\p{Script=Han}{1,2}|[${surnames}]\p{Script=Han}{1,2}|[${surnames}]${title}|(?:[${surnames}]|${compound})\p{Script=Han}{1,2}${title})${mark}$`,
  'u',
)
const minority = new RegExp(String.raw`^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}${mark}$`, 'u')
const foreign = /^[A-Za-z][A-Za-z.'-]*(?: [A-Za-z][A-Za-z.'-]*){0,3}$/u

/** The last character of places, and words of deliveries, that no name ends with. */
const place =
  /(?:[路街道号室楼栋幢层座村庄镇乡区县市省旗店厦城园苑院里巷弄桥门口馆府居阁轩庭湾郡墅汇期场所站柜坊港]|公司|单位|学校|大学|家园|前台|门卫|保安|物业|超市|驿站|快递|代收|自提)$/u
const saying =
  /(?:收货|收件|地址|电话|手机|快递|麻烦|谢谢|你好|您好|请|发货|寄|信息|不要|尽快|放|可以|好的|哪里|什么|怎么|今天|明天|天气)/u

/** Whether a word on its own is a person's name: a known surname, a name with a dot, or Latin letters. */
export function isName(word: string): boolean {
  if (word.length > 20 || saying.test(word) || place.test(word)) return false
  return chinese.test(word) || minority.test(word) || foreign.test(word)
}

/** Whether a word may be what somebody calls herself, if its place says so: 小雨, 阿May. */
export function mayBeName(word: string): boolean {
  if (!/^[\p{Script=Han}A-Za-z·•~～_-]{2,8}$/u.test(word)) return false
  return !saying.test(word) && !place.test(word)
}
