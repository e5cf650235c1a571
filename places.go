package news

import (
	"strings"
	"unicode/utf8"
)

// maxPlace is the length in characters of the longest place that isPlace knows,
// its suffix included.
const maxPlace = 9

// isPlace reports whether s is one place that news is sent from, a province, a
// city, a country or a capital, with or without 省, 市, 县 …
func isPlace(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if !knownPlaces.ends.has(r) {
		return false
	}
	return knownPlaces.names[s] || strings.ContainsRune(placeSuffixes, r) && knownPlaces.names[s[:len(s)-n]]
}

// placeSuffixes end the names of places that are known without them.
const placeSuffixes = "省市县縣区區州府"

// looksLikePlace reports whether s ends as the name of a district or a
// settlement does. It serves where nothing else than a place can stand.
func looksLikePlace(s string) bool {
	if n := utf8.RuneCountInString(s); n < 2 || n > maxPlace {
		return false
	}
	switch r, _ := utf8.DecodeLastRuneInString(s); r {
	case '省', '市', '县', '縣', '区', '區', '州', '旗', '盟', '镇', '鎮', '乡', '鄉', '村', '岛', '島', '港', '湾',
		'灣', '山', '寨', '城', '站', '关', '口':
		return true
	}
	return isPlaceRun(s)
}

// isPlaceRun reports whether s is made of places only: 内蒙古阿拉善, 韩国首尔.
func isPlaceRun(s string) bool { return s != "" && cutPlaces(s) == 0 }

// cutPlaces gives the offset in s from which on there are only places.
func cutPlaces(s string) int {
	for {
		n := placeSuffix(s)
		if n == 0 {
			return len(s)
		}
		s = s[:len(s)-n]
	}
}

// placeSuffix gives the length of the longest place that s ends with, or 0.
func placeSuffix(s string) int {
	longest, i := 0, len(s)
	if !knownPlaces.ends.has(lastRune(s)) {
		return 0
	}
	for k := 0; k < maxPlace && i > 0; k++ {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !isHan(r) {
			break
		}
		if i -= n; isPlace(s[i:]) {
			longest = len(s) - i
		}
	}
	return longest
}

// placePrefix gives the length of the longest place that s begins with, or 0.
func placePrefix(s string) int {
	longest, i := 0, 0
	for k := 0; k < maxPlace && i < len(s); k++ {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isHan(r) {
			break
		}
		if i += n; isPlace(s[:i]) {
			longest = i
		}
	}
	return longest
}

// trimPlaces cuts the places off the end of s, which may be all of it.
func trimPlaces(s string) (rest, place string) {
	i := cutPlaces(s)
	return strings.TrimRight(s[:i], " "), s[i:]
}

// A placeSet knows the names of places. Next to nothing that is asked for is one,
// which the last character mostly tells.
type placeSet struct {
	names map[string]bool
	ends  hanSet // the characters that places end with, suffixes like 市 among them
}

var knownPlaces = newPlaceSet()

func newPlaceSet() *placeSet {
	set := &placeSet{names: make(map[string]bool, 1024)}
	for name := range strings.FieldsSeq(placeNames) {
		set.names[name] = true
		set.ends.add(lastRune(name))
	}
	for _, r := range placeSuffixes {
		set.ends.add(r)
	}
	return set
}

// placeNames are provinces, cities, countries and capitals.
const placeNames = "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 " +
	"陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 " +
	"雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 " +
	"乌兰察布 锡林郭勒 锡林浩特 阿拉善 满洲里 二连浩特 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 " +
	"长春 四平 辽源 通化 白山 松原 白城 延边 延吉 珲春 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 " +
	"绥化 大兴安岭 漠河 绥芬河 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 " +
	"太仓 义乌 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 横店 乌镇 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 " +
	"黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 平潭 晋江 石狮 武夷山 南昌 景德镇 " +
	"萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 瑞金 井冈山 婺源 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 " +
	"临沂 德州 聊城 滨州 菏泽 曲阜 寿光 博鳌 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 " +
	"周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 长沙 株洲 湘潭 " +
	"衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 浏阳 吉首 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 " +
	"惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 横琴 前海 南沙 顺德 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 " +
	"玉林 百色 贺州 河池 来宾 崇左 凭祥 东兴 海口 三亚 三沙 儋州 琼海 文昌 万宁 陵水 万州 涪陵 黔江 成都 自贡 攀枝花 泸州 " +
	"德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 西昌 九寨沟 汶川 康定 贵阳 六盘水 " +
	"遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 凯里 都匀 兴义 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 " +
	"大理 德宏 怒江 迪庆 瑞丽 香格里拉 拉萨 日喀则 昌都 林芝 那曲 阿里 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 " +
	"杨凌 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 敦煌 西宁 黄南 果洛 玉树 格尔木 德令哈 " +
	"银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 伊犁 塔城 阿勒泰 " +
	"石河子 库尔勒 霍尔果斯 阿拉尔 伊宁 奎屯 浦东 海淀 昌平 雄安新区 浦东新区 中关村 长三角 粤港澳 港澳 九龙 新界 氹仔 博乐 " +
	"京津 川渝 酒泉卫星发射中心 文昌航天发射场 台北 臺北 新北 桃园 桃園 台中 臺中 台南 臺南 高雄 基隆 新竹 嘉义 嘉義 苗栗 " +
	"彰化 南投 云林 雲林 屏东 屏東 宜兰 宜蘭 花莲 花蓮 台东 臺東 台東 澎湖 金门 金門 马祖 馬祖 连江 連江 竹市 北市 中市 " +
	"南市 高市 桃市 竹县 竹縣 投县 投縣 雙北 双北 台灣 臺灣 澳門 竹科 绿岛 綠島 兰屿 蘭嶼 恒春 恆春 小琉球 淡水 板桥 板橋 " +
	"三重 中坜 中壢 廣州 廈門 東莞 瀋陽 重慶 廣東 蘇州 寧波 長沙 武漢 濟南 鄭州 南寧 貴陽 蘭州 銀川 烏魯木齊 長春 哈爾濱 " +
	"大連 青島 煙臺 無錫 揚州 溫州 紹興 蕪湖 廣西 雲南 貴州 陝西 甘肅 寧夏 內蒙古 遼寧 江蘇 黑龍江 中国 美国 英国 法国 德国 " +
	"俄罗斯 日本 韩国 朝鲜 印度 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 不丹 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 约旦 黎巴嫩 " +
	"以色列 巴勒斯坦 沙特 沙特阿拉伯 阿联酋 卡塔尔 科威特 巴林 阿曼 也门 土耳其 塞浦路斯 格鲁吉亚 亚美尼亚 阿塞拜疆 " +
	"哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 蒙古 蒙古国 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印尼 " +
	"印度尼西亚 菲律宾 文莱 东帝汶 澳大利亚 新西兰 斐济 巴布亚新几内亚 萨摩亚 汤加 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 " +
	"苏丹 南苏丹 埃塞俄比亚 厄立特里亚 吉布提 索马里 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪 刚果 刚果金 刚果布 赞比亚 " +
	"津巴布韦 马拉维 莫桑比克 南非 纳米比亚 博茨瓦纳 莱索托 安哥拉 尼日利亚 加纳 喀麦隆 加蓬 乍得 尼日尔 塞内加尔 几内亚 " +
	"科特迪瓦 塞拉利昂 利比里亚 多哥 贝宁 布基纳法索 毛里塔尼亚 毛里求斯 马达加斯加 塞舌尔 加拿大 墨西哥 古巴 牙买加 海地 " +
	"多米尼加 危地马拉 洪都拉斯 萨尔瓦多 尼加拉瓜 哥斯达黎加 巴拿马 哥伦比亚 委内瑞拉 厄瓜多尔 秘鲁 玻利维亚 巴西 阿根廷 " +
	"智利 乌拉圭 巴拉圭 圭亚那 西班牙 葡萄牙 意大利 瑞士 奥地利 比利时 荷兰 卢森堡 爱尔兰 丹麦 挪威 瑞典 芬兰 冰岛 波兰 " +
	"捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 乌克兰 白俄罗斯 " +
	"摩尔多瓦 立陶宛 拉脱维亚 爱沙尼亚 马耳他 摩纳哥 梵蒂冈 华盛顿 纽约 洛杉矶 旧金山 芝加哥 休斯敦 波士顿 费城 西雅图 " +
	"底特律 迈阿密 达拉斯 亚特兰大 拉斯维加斯 圣迭戈 丹佛 夏威夷 檀香山 奥斯汀 联合国 伦敦 曼彻斯特 爱丁堡 伯明翰 利物浦 " +
	"格拉斯哥 巴黎 里昂 马赛 戛纳 斯特拉斯堡 柏林 慕尼黑 法兰克福 汉堡 科隆 杜塞尔多夫 汉诺威 波恩 莫斯科 圣彼得堡 " +
	"符拉迪沃斯托克 海参崴 喀山 索契 叶卡捷琳堡 新西伯利亚 东京 大阪 京都 名古屋 札幌 福冈 横滨 神户 广岛 长崎 冲绳 奈良 " +
	"首尔 釜山 仁川 平昌 济州 济州岛 板门店 平壤 开城 新德里 孟买 班加罗尔 加尔各答 金奈 伊斯兰堡 卡拉奇 拉合尔 白沙瓦 " +
	"瓜达尔 达卡 科伦坡 加德满都 廷布 马累 喀布尔 德黑兰 巴格达 大马士革 安曼 贝鲁特 耶路撒冷 特拉维夫 加沙 拉姆安拉 利雅得 " +
	"吉达 麦加 阿布扎比 迪拜 多哈 科威特城 麦纳麦 马斯喀特 萨那 安卡拉 伊斯坦布尔 尼科西亚 第比利斯 埃里温 巴库 阿斯塔纳 " +
	"努尔苏丹 阿拉木图 塔什干 撒马尔罕 比什凯克 杜尚别 阿什哈巴德 乌兰巴托 河内 胡志明市 岘港 万象 金边 西哈努克 曼谷 清迈 " +
	"普吉 内比都 仰光 曼德勒 吉隆坡 槟城 雅加达 万隆 巴厘岛 马尼拉 斯里巴加湾 帝力 堪培拉 悉尼 墨尔本 布里斯班 珀斯 " +
	"阿德莱德 惠灵顿 奥克兰 苏瓦 莫尔兹比港 开罗 亚历山大 的黎波里 阿尔及尔 拉巴特 卡萨布兰卡 喀土穆 亚的斯亚贝巴 摩加迪沙 " +
	"内罗毕 蒙巴萨 坎帕拉 达累斯萨拉姆 基加利 布琼布拉 金沙萨 布拉柴维尔 卢萨卡 哈拉雷 利隆圭 马普托 比勒陀利亚 约翰内斯堡 " +
	"开普敦 德班 温得和克 哈博罗内 罗安达 阿布贾 拉各斯 阿克拉 雅温得 利伯维尔 恩贾梅纳 尼亚美 巴马科 达喀尔 科纳克里 " +
	"阿比让 弗里敦 蒙罗维亚 洛美 科托努 瓦加杜古 努瓦克肖特 路易港 塔那那利佛 渥太华 多伦多 温哥华 蒙特利尔 卡尔加里 " +
	"墨西哥城 哈瓦那 金斯敦 太子港 圣多明各 危地马拉城 特古西加尔巴 圣萨尔瓦多 马那瓜 圣何塞 巴拿马城 波哥大 加拉加斯 基多 " +
	"利马 拉巴斯 巴西利亚 圣保罗 里约热内卢 里约 布宜诺斯艾利斯 圣地亚哥 蒙得维的亚 亚松森 马德里 巴塞罗那 里斯本 罗马 米兰 " +
	"威尼斯 都灵 佛罗伦萨 那不勒斯 日内瓦 苏黎世 伯尔尼 洛桑 达沃斯 维也纳 布鲁塞尔 阿姆斯特丹 海牙 鹿特丹 都柏林 哥本哈根 " +
	"奥斯陆 斯德哥尔摩 赫尔辛基 雷克雅未克 华沙 克拉科夫 布拉格 布拉迪斯拉发 布达佩斯 布加勒斯特 索非亚 贝尔格莱德 萨格勒布 " +
	"卢布尔雅那 萨拉热窝 波德戈里察 斯科普里 地拉那 雅典 基辅 敖德萨 利沃夫 顿涅茨克 明斯克 基希讷乌 维尔纽斯 塔林 瓦莱塔 " +
	"南极 北极 长城站 中山站 欧洲 美洲 非洲 亚洲 东南亚 中东 加州 得州 德克萨斯 佛罗里达 華盛頓 紐約 洛杉磯 舊金山 倫敦 " +
	"東京 首爾 漢城 日內瓦 布魯塞爾 雅加達 馬尼拉 檳城 河內 金邊 雪梨 墨爾本 坎培拉 渥太華 多倫多 溫哥華 伊斯坦堡 德黑蘭 " +
	"杜拜 巴格達 基輔 華沙 維也納 羅馬 米蘭 馬德里 巴塞隆納 美國 英國 法國 德國 俄羅斯 韓國 北韓 泰國 馬來西亞 菲律賓 澳洲 " +
	"紐西蘭 烏克蘭 大馬 怡保 馬六甲 马六甲 古晋 古晉 亚庇 亞庇 关丹 關丹 莎阿南 朝阳 通州 滨海 新山 和田 尼斯 里加"
