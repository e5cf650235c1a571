package news

import (
	"slices"
	"testing"
)

func TestChannel(t *testing.T) {
	const foot = `<h1>海湾渔船清晨出港</h1><p>2024-05-06 08:08 来源：山城日报</p><div><p>三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头，市民明天就能在菜场买到。</p>
<p>渔业部门在码头设了六个检查点，查验渔船的证书和网具，到中午没有发现违规的船只。</p></div>`
	for _, tt := range []struct {
		name, head string
		want       []string
	}{
		{"a breadcrumb", `<div class="crumbs"><a href="/">首页</a> &gt; <a href="/a/">社会</a> &gt; 正文</div>`, []string{"社会"}},
		{"one step", `<div class="crumbs"><a href="/a/">社会</a></div>`, []string{"社会"}},
		{"one step, the site itself", `<div class="crumbs"><a href="/">新华网</a></div>`, nil},
		{"a search beside it", `<div class="crumbs"><form action="/so"><a href="https://so.example/">搜搜看</a><input></form></div>`, nil},
	} {
		a, err := ParseHTML([]byte(tt.head + foot))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if !slices.Equal(a.Channel, tt.want) {
			t.Errorf("%s: channel %q, want %q", tt.name, a.Channel, tt.want)
		}
	}
}
