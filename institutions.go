package news

import (
	"strings"
	"unicode/utf8"
)

// isInstitution reports whether s ends as the names of outlets, offices and
// companies do, so that it names no person.
func isInstitution(s string) bool {
	last, n := utf8.DecodeLastRuneInString(s)
	if !endsInstitution(last) {
		return isOutletShortName(s)
	}
	prev, m := utf8.DecodeLastRuneInString(s[:len(s)-n])
	if isInstitutionTail(s[len(s)-n-m:]) {
		return true
	}
	size := utf8.RuneCountInString(s)
	switch last {
	case '报', '報', '网', '網', '刊', '局', '厅', '廳', '馆', '館', '站', '署', '庭', '店':
		return size > 2 || isOutletShortName(s)
	case '社', '台', '臺', '院', '所', '部', '处', '處', '组', '組', '室', '办', '辦', '委', '队', '隊', '会', '會', '科', '号', '號', '校', '系', '厂', '廠':
		return size > 3 || size == 3 && surnameCost(firstRune(s)) >= costRare
	}
	return prev == '媒' || isOutletShortName(s)
}

// endsInstitution reports whether r ends names of institutions.
func endsInstitution(r rune) bool {
	switch r {
	case '报', '報', '网', '網', '社', '台', '臺', '刊', '局', '院', '厅', '廳', '部', '处', '處', '所', '会', '會', '委',
		'办', '辦', '馆', '館', '校', '科', '队', '隊', '站', '号', '號', '室', '组', '組', '系', '署', '庭', '店', '厂', '廠',
		'闻', '聞', '经', '經', '频', '頻', '媒', '体', '體', '察', '线', '線', '心', '布', '讯', '訊', '刻', '道', '端',
		'志', '誌', '视', '視', '播', '条', '條', '界', '博', '信', '技', '究', '学', '學', '司', '团', '團', '警', '安', '府', '坛',
		'壇', '行', '券', '金', '库', '庫', '目', '栏', '欄', '络', '絡', '息', '面', '点', '點', '评', '評', '众', '版':
		return true
	}
	return false
}

// isInstitutionTail reports whether the two characters of s end the name of an
// institution whatever stands before them.
func isInstitutionTail(s string) bool {
	switch s {
	case "日报", "日報", "晚报", "晚報", "时报", "時報", "商报", "商報", "晨报", "早报", "早報", "周报", "快报", "快報", "公报", "公報",
		"新闻", "新聞", "财经", "財經", "视频", "視頻", "传媒", "傳媒", "融媒", "媒体", "媒體", "观察", "在线", "在線", "中心",
		"发布", "發布", "发佈", "资讯", "資訊", "快讯", "快訊", "通讯", "时刻", "频道", "頻道", "户端", "戶端", "杂志", "雜誌",
		"周刊", "週刊", "电视", "電視", "广播", "廣播", "卫视", "衛視", "头条", "頭條", "视界", "微博", "微信", "大学", "大學",
		"学院", "學院", "医院", "醫院", "公司", "集团", "集團", "支队", "支隊", "大队", "中队", "总队", "法院", "交警", "公安",
		"政府", "网警", "协会", "协會", "学会", "委会", "论坛", "银行", "证券", "基金", "智库", "版社", "栏目", "专栏", "專欄",
		"网络", "網絡", "网站", "網站", "央视", "央視", "总台", "消息", "界面", "时评", "快评", "网评", "中学", "小学", "学校",
		"新媒", "全媒", "省报", "党报", "市报", "电台", "電台", "分局", "分院", "分社", "支社", "公众", "视点", "客户", "視點",
		"科技", "研究", "县委", "市委", "省委", "区委", "党委", "团委", "外电", "外電":
		return true
	}
	return false
}

// isOutletShortName reports whether s is a short name under which an outlet
// is quoted.
func isOutletShortName(s string) bool {
	switch s {
	case "新华", "央视", "央視", "总台", "北青", "南都", "每经", "澎湃", "界面", "路透", "路透社", "法新", "美联", "美聯", "彭博",
		"IT之家", "36氪", "虎嗅", "钛媒体", "光明", "人民", "环球", "綜合", "综合", "本报", "本報", "本网", "本網", "本刊", "本台", "本社",
		"本站", "中青报", "中青网", "大公文匯", "大公文汇", "新浪", "搜狐", "网易", "腾讯", "凤凰", "百度", "知乎", "明報", "明报", "信報", "晴報", "am730", "早报", "早報", "网络", "網絡":
		return true
	}
	return strings.HasSuffix(s, "公众号") || strings.HasSuffix(s, "公眾號")
}
