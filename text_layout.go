package news

import (
	"strings"
	"unicode/utf8"
)

// textHead is how many lines of a text page are looked through for its headline.
const textHead = 60

// findTextHeadline chooses the headline of a text page: a line above the
// first prose that is no menu, no info line and no sentence; best the one
// with the info line right below.
func (x *extraction) findTextHeadline() {
	pg := x.pg
	end := min(len(pg.lines), textHead)
	best, bestScore := -1, 0
	first := ""
	if end > 0 {
		first = matchKey(pg.str(0))
	}
	prose := 0
	for i := 0; i < end && prose < 2; i++ {
		s, st := pg.str(i), &x.stats[i]
		if st.prose() >= 60 && i > 0 {
			prose++
			continue
		}
		if st.runes < 5 || st.runes > 90 || isFurniture(s) || isTrail(s) || isBoilerplate(s) {
			continue
		}
		if x.isInfo(i) && st.runes < 60 {
			continue
		}
		score := 40 - min(2*i, 36)
		if i > 0 && len(s) > 15 && strings.HasPrefix(first, matchKey(s)) {
			score += 60 // the first line is the document's title, this the headline
		}
		if st.runes < 8 {
			score -= 20
		}
		if strings.HasSuffix(s, "。") || strings.HasSuffix(s, "，") {
			score -= 30
		}
		for j := i + 1; j < min(i+7, len(pg.lines)); j++ {
			if x.isInfo(j) {
				score += 30 - 3*(j-i)
				break
			}
			if x.stats[j].prose() >= 40 {
				score += 6
				break
			}
		}
		if score > bestScore && (isByline(s) || isSiteName(s) || isKnownEdition(s)) {
			score -= 40
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		return
	}
	x.head = span{best, best + 1}
	x.setTitle(pg.str(best))
	x.noteLine("title", best, pg.str(best))
}

// textEnd gives the line after the last that can belong to the article of a
// text page: before a heading of links, or a run of short lines after which
// no prose of weight comes.
func (x *extraction) textEnd(lo int) int {
	n := len(x.pg.lines)
	for lo < n && x.stats[lo].prose() < 30 {
		lo++
	}
	last, short := lo, 0
	before, after := int32(0), int32(0)
	for i := lo; i < n; i++ {
		after += x.stats[i].prose()
	}
	for i := lo; i < n; i++ {
		s, st := x.pg.str(i), &x.stats[i]
		before += st.prose()
		after -= st.prose()
		if i > lo && isRelatedHeading(s) {
			return i
		}
		if st.marks > 0 && st.prose() >= 8 || st.stop && st.runes > 3 || st.prose() > 20 {
			short = 0
			last = i
			continue
		}
		if short++; short > 5 && i > lo+4 && after*2 < before {
			return last + 1
		}
	}
	return n
}

// relatedHeadings are the headings of blocks of links.
var relatedHeadings = wordsOf(
	"24小时热榜", "上一篇", "下一篇", "为你推荐", "为您推荐", "今日推荐", "今日热点", "你可能感兴趣", "关键词阅读", "图片新闻", "大家都在看", "大家都爱看",
	"头条新闻", "延伸阅读", "您可能感兴趣", "排行榜", "推荐文章", "推荐新闻", "推荐阅读", "新闻排行", "更多新闻", "最新文章", "最新新闻", "最新评论", "本站推荐",
	"点击排行", "热文排行", "热点推荐", "热点新闻", "热门推荐", "热门文章", "热门新闻", "热门评论", "猜你喜欢", "相关专题", "相关内容", "相关报道", "相关推荐",
	"相关文章", "相关新闻", "相关资讯", "相关链接", "相关阅读", "精彩图片", "精彩推荐", "编辑推荐", "网友评论", "视频新闻", "阅读下一篇",
)

// isRelatedHeading reports whether a line is the heading of a block of links.
func isRelatedHeading(s string) bool {
	if len(s) > 16*utf8.UTFMax || width(s) > 16 {
		return false
	}
	if longest(s, relatedHeadings) > 0 {
		return true
	}
	if width(s) > 12 || strings.ContainsAny(s, "，。！？") {
		return false
	}
	for _, w := range [...]string{"推荐：", "推荐:", "热文推荐", "还想看", "還想看", "猜你", "大家都在", "热榜", "热搜", "熱搜", "总编推荐", "相关搜索", "最新热文", "为你精选"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
