package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The tables are in folded form.

// headWords head blocks of links to articles, alone or in a longer heading.
var headWords = [...]string{
	"相关", "关联", "延伸", "推荐", "热门", "热点", "热文", "热榜", "热图", "热帖", "热播", "排行", "榜", "最新", "猜你", "猜您", "感兴趣", "大家都",
	"都在看", "爱看", "也喜欢", "上一篇", "下一篇", "上一条", "下一条", "上一则", "下一则", "前一篇", "后一篇", "上篇", "下篇", "往期", "此前报道",
	"前情", "要闻", "头条", "新闻", "资讯", "文章", "快讯", "即时", "今日", "点击", "图集", "图片", "视频", "视觉", "影音", "独家", "专栏", "专题",
	"专稿", "精选", "精华", "精彩", "焦点", "看点", "热议", "热评榜", "深度", "原创", "策划", "滚动", "更多内容", "其他内容", "其他同", "同类", "参考",
	"同栏目", "作者最近", "编辑最近", "阅读", "报道", "观察", "热读", "必读", "必看", "大事件", "博客", "论坛", "话题", "茶余", "大视野", "综合",
	"国内", "国际", "社会", "时政", "财经", "娱乐", "体育", "军事", "科技", "健康", "文化", "旅游", "教育",
}

// relatedWords are those of them by which a block of a single link is known.
var relatedWords = [...]string{
	"相关阅读", "相关新闻", "相关报道", "相关文章", "相关链接", "相关推荐", "相关资讯", "相关专题", "相关内容", "相关话题", "相关稿件", "关联阅读",
	"关联新闻", "延伸阅读", "延伸", "推荐阅读", "推荐新闻", "推荐文章", "阅读推荐", "为您推荐", "为你推荐", "猜你喜欢", "上一篇", "下一篇", "上一条",
	"下一条", "上一则", "下一则", "前一篇", "后一篇", "上篇", "下篇", "此前报道", "往期", "阅读下一篇", "下一篇文章", "上一篇文章", "热门推荐",
	"精彩推荐", "热点新闻", "Previous", "Next", "PREV", "NEXT", "往下看", "更多新闻", "同场加映", "看更多", "推荐",
}

// otherWords head blocks of links to something else.
var otherWords = [...]string{
	"友情链接", "友情連結", "合作伙伴", "合作媒体", "合作网站", "合作单位", "网站导航", "频道导航", "站点导航", "网站地图", "关于我们", "联系我们",
	"客户端", "下载", "应用", "游戏", "网游", "手游", "礼包", "课程", "公开课程", "名校", "商城", "购物", "特卖", "优惠", "折扣", "团购", "竞拍",
	"招聘", "求职", "房源", "楼盘", "新房", "二手房", "车型", "报价", "好书", "图书", "小说", "书城", "书库", "连载", "影院", "影城", "影讯", "资料库", "读书", "医院", "专家", "医生", "名医",
	"问答", "留言", "跟贴区", "标签", "热词", "热搜", "搜索", "大家都在搜", "栏目", "分类", "归档", "彩票",
	"行情", "股吧", "直播间", "专辑", "活动", "会议", "培训", "公益", "服务", "工具", "查询", "广告", "赞助", "品牌", "企业", "主办", "承办",
	"政府网站", "部门网站", "媒体链接", "地方网站", "党政", "用户", "粉丝", "账号", "订阅号", "作者列表", "热门城市", "注册", "登录", "邮箱",
	"历年", "期刊", "报刊", "电子报", "分站", "频道列表", "版面", "版权",
}

// siteWords stand in links to what the law asks of a site, and to its desks.
var siteWords = [...]string{
	"ICP备", "ICP证", "ICP许", "公网安备", "网安备", "许可证", "备案号", "备案信息", "举报中心", "举报电话", "举报邮箱", "举报受理", "违法和不良",
	"不良信息", "营业执照", "网络110", "网警", "意见反馈", "留言板", "版权所有", "版权声明", "法律声明", "免责声明", "隐私政策", "隐私条款", "隐私权",
	"用户协议", "服务条款", "服务协议", "关于我们", "联系我们", "广告服务", "网站地图", "站点地图", "友情链接", "帮助中心", "客户端下载", "手机客户端",
	"邮箱注册", "注册VIP", "免费邮箱", "自律", "管理制度", "诚聘英才", "人才招聘", "版权投诉", "侵权投诉", "意见箱", "设为首页", "加入收藏", "About",
	"Contact", "Copyright", "Privacy", "Complaint", "English", "管理规定", "下载APP", "打开APP", "手机版", "触屏版", "电脑版", "12377",
}

// controlWords make up the texts of buttons and counters; a text that has
// nothing else but digits and marks is no headline.
var controlWords = [...]string{
	"更多", "查看", "点击", "详细", "详情", "全部", "全文", "阅读", "原文", "展开", "收起", "余下", "搜索", "广告", "加载", "返回", "首页", "顶部", "上一页", "下一页", "尾页",
	"末页", "评论", "条", "跟贴", "跟帖", "回复", "参与", "次", "人", "赞", "点赞", "浏览", "播放", "收看", "收听", "观看", "万", "亿", "亿万", "进入",
	"频道", "新闻", "换一换", "换一批", "刷新", "关闭", "分享", "收藏", "转发", "空间", "朋友圈", "人人网", "豆瓣", "贴吧", "QQ", "Facebook", "Twitter", "LINE", "微博", "微信", "举报", "打印", "评", "图", "视频", "组图", "高清",
	"大图", "热", "新", "荐", "顶", "专题", "专栏", "图集", "独家", "原创", "直播", "回放", "关注", "已", "订阅", "登录", "注册", "免费", "快去",
	"看看", "不感兴趣", "复制", "链接", "下载", "手机", "回应", "网友", "楼", "推", "今日", "今天", "昨天", "前天", "刚刚", "小时", "分钟", "天", "周",
	"月", "日", "年", "前", "more", "MORE", "More", "Read", "read", "comments", "Comments", "我要", "发表", "发布", "于", "来源", "作者", "编辑", "阅",
	"读", "量", "数", "人气", "热度", "人看过", "人阅读", "已阅", "人在看", "张", "期",
}

// holds reports whether one of the words stands in s.
func holds(s string, words []string) bool {
	for i := range s {
		if longest(s[i:], words) > 0 {
			return true
		}
	}
	return false
}

// spells reports whether s is made of the words, with marks, digits and
// blanks between.
func spells(s string, words []string) bool {
	found := false
	for s != "" {
		if n := longest(s, words); n > 0 {
			s, found = s[n:], true
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		if isHan(r) || unicode.IsLetter(fold(r)) {
			return false
		}
		s = s[n:]
	}
	return found
}

// longest gives the length of the longest word that s begins with.
func longest(s string, words []string) int {
	r, _ := utf8.DecodeRuneInString(s)
	first := fold(r)
	best := 0
	for _, w := range words {
		if want, _ := utf8.DecodeRuneInString(w); want != r && want != first {
			continue
		}
		best = max(best, hasFold(s, w))
	}
	return best
}

// maxControl is the width of the longest text of a button or a counter.
const maxControl = 16

// isControl reports whether s is the text of a button or a counter, or has
// no word at all.
func isControl(s string) bool {
	return spells(s, controlWords[:]) || !hasWord(s)
}

// hasWord reports whether a letter or an ideograph is in s.
func hasWord(s string) bool {
	for _, r := range s {
		if isHan(r) || unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// strongWords head blocks of links to articles whatever else the heading says.
var strongWords = [...]string{
	"相关", "推荐阅读", "延伸阅读", "排行", "猜你喜欢", "感兴趣", "新闻", "资讯", "要闻", "快讯", "文章", "其他同", "内容",
}

// controlHeads are the buttons that stand beside headings.
var controlHeads = [...]string{"更多", "查看", "全部", "more", "More", "MORE", "换一", "刷新", "点击", "进入"}

// neighbours stand before the titles of the articles before and after.
var neighbours = [...]string{
	"上一篇文章", "下一篇文章", "上一则新闻", "下一则新闻", "上一条新闻", "下一条新闻", "上一篇新闻", "下一篇新闻", "上一篇", "下一篇", "上一条", "下一条", "上一则", "下一则", "前一篇", "后一篇", "上一页新闻", "上篇", "下篇", "前一条", "后一条", "阅读下一篇", "上一个", "下一个", "上一主题", "下一主题", "上一节", "下一节",
}

// cutNeighbour gives the length of 上一篇: and its like at the head of s, with
// the marks around, or 0.
func cutNeighbour(s string) int {
	rest := strings.TrimLeft(s, " [【<《«‹（(←|·")
	n := longest(rest, neighbours[:])
	if n == 0 {
		return 0
	}
	rest = rest[n:]
	rest = strings.TrimLeft(rest, " ]】>》»›：:）)→|·-—")
	return len(s) - len(rest)
}

// noTitle stands where an article has no neighbour.
var noTitle = [...]string{"没有了", "没有", "已是第一篇", "已是最后一篇", "已经是最后一篇", "已经是第一篇", "暂无", "无", "空", "到头了", "最后一篇", "第一篇"}

// moreWords begin links to a whole list.
var moreWords = [...]string{"更多", "查看更多", "查看全部", "点击查看", "查看今天", ">>查看", "返回", "进入", "more", "More", "MORE", "See all", "我要", "订阅", "登录", "注册", "下载", "点击注册", "·点击", "打开"}
