package news

import (
	"slices"
	"testing"
)

const originText = `
三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头，市民明天就能在菜场买到。
渔业部门在码头设了六个检查点，查验渔船的证书和网具，到中午没有发现违规的船只。
`

// A word beside the date is the account whose page it is, unless the breadcrumb
// has it: then it is the channel.
func TestAccountOrChannel(t *testing.T) {
	for _, tt := range []struct {
		name, page, source string
		channel            []string
	}{
		{"an account", "海湾渔船清晨出港\n2024-05-06 山城观潮" + originText, "山城观潮", nil},
		{"the channel", "首页 > 百科知识 > 正文\n海湾渔船清晨出港\n2024-05-06 百科知识" + originText, "", []string{"百科知识"}},
		{"the channel, between blanks", "首页 百科知识 海湾渔船清晨出港\n海湾渔船清晨出港\n2024-05-06 百科知识" + originText, "", []string{"百科知识"}},
		{"the channel and an account", "首页 > 百科知识 > 正文\n海湾渔船清晨出港\n2024-05-06 山城观潮" + originText, "山城观潮", []string{"百科知识"}},
		{"no breadcrumb", "首页 海湾渔船 三百艘\n海湾渔船清晨出港\n2024-05-06 山城观潮" + originText, "山城观潮", nil},
	} {
		a, err := ParseText([]byte(tt.page))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if a.Source.Name != tt.source || !slices.Equal(a.Channel, tt.channel) {
			t.Errorf("%s: source %q, channel %q, want %q, %q", tt.name, a.Source.Name, a.Channel, tt.source, tt.channel)
		}
	}
}
