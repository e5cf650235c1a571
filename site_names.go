package news

import (
	"strings"
	"unicode/utf8"
)

// isSiteName reports whether s, a part of a title or breadcrumb, is wholly the
// name of a site or outlet, also with one of its channels (新浪财经) or its
// English name.
func isSiteName(s string) bool {
	s = trimBlanks(s)
	if len(s) < 2 || len(s) > 90 {
		return false
	}
	n, kind := lookupOutlet(s)
	if n > 0 && n == len(s) {
		return !isSection(s) && (kind != SourceGovernment || n > len("发改委"))
	}
	if n > 0 && kind != SourceGovernment && isSiteRest(s[n:]) {
		return true
	}
	if isDomain(s) {
		return true
	}
	name := s
	if i := strings.LastIndexByte(s, ' '); i > 0 && isASCII(s[i+1:]) {
		name = trimBlanks(s[:i]) // 某某网 Example
		if name == "" {
			return false
		}
	}
	if i := strings.IndexAny(name, "(（"); i > 0 {
		name = trimBlanks(name[:i])
	}
	return !hasPunctuation(name) && runeLen(name) <= 20 && (siteSuffix(name) > 0 || isInstitute(name))
}

// isInstitute reports whether s is the full name of a public body, which signs
// its pages with it: 某某省人民医院.
func isInstitute(s string) bool {
	if runeLen(s) < 5 || !hasRegion(s) {
		return false
	}
	return foldSuffixOf(s, instituteSuffixes) > 0
}

var instituteSuffixes = wordsOf(
	"医院", "大学", "学院", "研究院", "研究所", "协会", "学会", "委员会", "局", "厅", "法院", "检察院", "政府", "中学", "小学", "博物馆", "图书馆",
)

// regions are the names that those of public bodies begin with.
var regions = wordsOf(
	"中国", "国家", "中华", "全国", "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
	"湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "内蒙古", "香港", "澳门", "台湾",
)

// hasRegion reports whether s begins with a province, or with a place of two or
// three characters and 省, 市, 县 or 区.
func hasRegion(s string) bool {
	if foldPrefixOf(s, regions) > 0 {
		return true
	}
	i := strings.IndexAny(s, "省市县區区縣")
	return i >= len("某某") && i <= len("某某某") && i+len("市") < len(s)
}

// isKnownOutlet reports whether s, wholly, is in the table of outlets.
func isKnownOutlet(s string) bool {
	n, _ := lookupOutlet(s)
	return n > 0 && n == len(s)
}

// isSiteRest reports whether a known outlet's name may go on with s and still be
// a site's: a channel, the English name, the domain.
func isSiteRest(s string) bool {
	if inner, n := bracketed(s); n > 0 && n == len(s) {
		return runeLen(inner) <= 20
	}
	t := strings.TrimLeft(s, " ·-－—|")
	if t == "" {
		return true
	}
	if isASCII(t) {
		return len(t) <= 30
	}
	return runeLen(t) <= 10 && !hasPunctuation(t) && (isChannelName(t) || siteSuffix(t) > 0 || t == "手机版" || t == "移动版" || t == "手機版")
}

// siteSuffixes end the names of sites and outlets.
var siteSuffixes = wordsOf(
	"网", "网站", "在线", "热线", "日报", "晚报", "早报", "晨报", "时报", "都市报", "商报", "快报", "导报", "周报", "青年报", "电子报", "新闻云",
	"新闻社", "通讯社", "电视台", "广播电台", "卫视", "客户端", "周刊", "杂志", "之家", "门户", "论坛", "博客", "社区", "官网", "人民政府", "新闻中心",
	"信息港", "传媒", "广播网", "融媒体中心", "融媒体", "报业集团", "有限公司",
)

// noSites are words that end as a site's name does.
var noSites = wordsOf(
	"互联网", "物联网", "电网", "上网", "联网", "天网", "法网", "情网", "铁路网", "高铁网", "公路网", "路网", "管网", "水网", "渔网", "蛛网", "球网", "触网",
	"入网", "落网", "收网", "破网", "布网", "织网", "结网", "补网", "断网", "全网", "一张网", "安全网", "防护网", "保障网", "关系网", "交通网", "服务网", "销售网",
	"因特网", "局域网", "专网", "地网", "罗网", "护网", "拉网", "撒网", "挂网", "触网", "并网", "组网", "下网", "脱网", "触地网", "骨干网", "监测网", "监督网", "救助网",
	"防控网", "算力网", "充电网", "天罗地网", "新新闻", "假新闻", "好新闻", "大新闻", "北京大学", "清华大学", "上大学", "读大学", "进大学", "保障卡在线",
	"全程在线", "实时在线", "永远在线", "一直在线", "始终在线", "24小时在线", "服务热线", "举报热线", "投诉热线", "市民热线", "咨询热线", "热线", "12345热线",
)

// siteSuffix gives the length of the ending that makes s a site's name, or 0.
func siteSuffix(s string) int {
	if n := foldSuffixOf(s, siteSuffixes); n < len(s) && foldSuffixOf(s, noSites) == 0 {
		return n
	}
	return 0
}

// isDomain reports whether s is a host's name: cjn.cn.
func isDomain(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || len(s)-dot < 3 || len(s)-dot > 6 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isAlnum(rune(s[i])) && s[i] != '.' && s[i] != '-' {
			return false
		}
	}
	return isLatin(rune(s[dot+1])) && isLatin(rune(s[dot-1]))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// channelNames are names of channels and columns, in folded form.
var channelNames = wordsOf(
	"新闻", "国内", "国际", "社会", "财经", "经济", "金融", "体育", "娱乐", "科技", "军事", "时政", "政治", "教育", "健康", "文化", "房产", "汽车", "旅游", "评论",
	"观点", "滚动", "要闻", "资讯", "图片", "视频", "政务", "宏观", "股票", "基金", "生活", "地方", "两岸", "港澳", "台湾", "焦点", "即时", "国际即时", "饮食", "美食",
	"时尚", "女性", "读书", "历史", "法治", "公益", "数码", "手机", "互联网", "电信", "通信", "游戏", "动漫", "影视", "电影", "音乐", "明星", "综艺", "足球", "篮球",
	"产业", "商业", "商贸", "企业", "证券", "股市", "期货", "外汇", "债券", "理财", "保险", "银行", "能源", "环保", "三农", "农业", "食品", "医药", "医疗", "养生",
	"家居", "母婴", "亲子", "育儿", "星座", "彩票", "收藏", "艺术", "书画", "摄影", "博客", "论坛", "专题", "访谈", "人物", "首页", "热点", "头条", "快讯", "动态",
	"公告", "通知公告", "工作动态", "新闻动态", "政策", "党建", "纪检", "反腐", "人事", "人才", "就业", "招聘", "高考", "考研", "留学", "中国", "世界", "美国", "亚太", "欧洲",
	"环球", "海外", "华人", "港闻", "大陆", "内地", "产经", "地产", "楼市", "娱乐圈", "两岸三地", "要闻关注", "国内新闻", "国际新闻", "社会新闻", "滚动新闻", "业界",
	"业界资讯", "行业", "行业资讯", "产业资讯", "公司", "市场", "数据", "研究报告", "趋势", "即市财经", "焦点事件", "宏观经济", "经济·科技", "副刊", "社论", "类别", "治安",
	"正文", "综合", "综合新闻", "本地新闻", "图说", "图集", "组图", "最新消息", "最新资讯", "最新动态", "今日最新", "文旅", "时事", "法制", "气象", "天气", "科学", "探索", "探索者", "新知",
	"地方新闻", "娱圈事", "政情", "社区", "民生", "交通", "消费", "职场", "心理", "情感", "宗教", "军情", "中国新闻", "今日关注", "今日焦点", "今日热点", "今日要闻", "今日推荐", "每日推荐", "每日精选", "每日要闻", "深度", "调查", "直播", "播客", "影音娱乐",
)

// isChannelName reports whether s is wholly a name of a channel or column.
func isChannelName(s string) bool {
	s = trimBlanks(s)
	if len(s) < len("新闻") || len(s) > 10*len("新") {
		return false
	}
	return isSection(s) || !hasPunctuation(s) && runeLen(s) <= 8 && foldSuffixOf(s, channelSuffixes) > 0
}

// channelSuffixes end the names of channels.
var channelSuffixes = wordsOf("频道", "频道首页", "新闻", "新闻中心", "要闻", "资讯", "栏目", "专栏", "财经", "体育", "娱乐", "评论")

// isSection reports whether s is in the table of channels.
func isSection(s string) bool {
	for _, name := range channelNames.heads.of(fold(leadRune(s))) {
		if hasFold(s, name) == len(s) {
			return true
		}
	}
	return false
}

// isBroadName reports whether a known outlet's name is also a common word that
// may open a headline or be a rubric.
func isBroadName(s string) bool {
	return runeLen(s) < 3 || isSection(s)
}

// isBlankSite reports whether a word behind a blank at the end of a title is a
// site's name: only what can hardly be part of a headline.
func isBlankSite(word, site string) bool {
	if site != "" && sameTitle(word, site) {
		return true
	}
	n, kind := lookupOutlet(word)
	if n == len(word) && runeLen(word) > 2 {
		return kind == SourceSite
	}
	if isDomain(word) || isInstitute(word) && runeLen(word) >= 8 {
		return true
	}
	if siteSuffix(word) == 0 {
		return false
	}
	if m := foldSuffixOf(word, plainSuffixes); m > 0 && m < len(word) && runeLen(word) <= 10 {
		return true
	}
	return hasFoldSuffix(word, "网") > 0 && runeLen(word) >= 3 && runeLen(word) <= 5 && !opensClause(leadRune(word))
}

// plainSuffixes end what is a site's name wherever it stands.
var plainSuffixes = wordsOf("新闻网", "日报网", "信息网", "在线", "新闻门户", "门户网", "官方网站", "新闻中心")

// opensClause reports whether r is a verb that takes a net as its object.
func opensClause(r rune) bool {
	return strings.ContainsRune("织筑扎建撒结布张拉打守编补破入落上下触被进出冲拒擦挂断退接连联", r)
}
