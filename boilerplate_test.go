package news

import "testing"

func TestCutReturn(t *testing.T) {
	for in, want := range map[string]string{
		"三百艘渔船今天清晨出港。返回海湾网，查看更多":   "三百艘渔船今天清晨出港。",
		"（编辑：张三）返回海湾，查看更多":         "（编辑：张三）",
		"渔船返回海湾，请查看更多":             "渔船返回海湾，请查看更多",
		"返回海湾网，查看更多":               "返回海湾网，查看更多",
		"三百艘渔船今天清晨出港，傍晚返回海湾。":      "三百艘渔船今天清晨出港，傍晚返回海湾。",
		"渔船返回海湾以后，市民可以在菜场的屏幕上查看更多": "渔船返回海湾以后，市民可以在菜场的屏幕上查看更多",
	} {
		if got := cutReturn(in); got != want {
			t.Errorf("cutReturn(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNamesMobile(t *testing.T) {
	for in, want := range map[string]bool{
		"看渔港、查潮汐，上手机人民网海湾频道": true,
		"渔民在船上手机信号不好":        false,
		"海湾人上手机店排队":          false,
	} {
		if got := isBoilerplate(in); got != want {
			t.Errorf("isBoilerplate(%q) = %v", in, got)
		}
	}
}
