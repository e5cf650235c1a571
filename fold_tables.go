package news

// kangxi lists the ideographs that the Kangxi radicals U+2F00 to U+2FD5 look
// like, three bytes each.
const kangxi = "" +
	"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山" +
	"巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙" +
	"牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮" +
	"色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食" +
	"首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"

// traditional lists, in code point order, the traditional characters that
// occur in the field's labels, titles and channel names, and simplified what
// each folds to. It is no dictionary of the language. All take three bytes.
const (
	traditional = "" +
		"佈來個倫傳僅億內創劃務區協參員單國圍圓圖團執報場壇壓學實審寫將專尋對導屆層島師帶幫幾廠廣廳張" +
		"強後從復徵態慶應懷戰戲掃擊據擴攝斷於時會東條業樂樓標樣橋機檔欄權歐歡歲氣決沒測滿漢濟瀏灣災為" +
		"無熱營爭爾獎獨獲現環產畢畫當療發監盤眾確禮種稱節範簡簽籌籤糧紀約紅紐級細終組結絕絡給統經綜網" +
		"緊線編練縣總織繪繼續義習聞聯聲職聽臺與舉舊華萬薦藝藥蘋處號虧衛裏補裡製複見視覺覽觀訂計訊訓記" +
		"訪設許註評詞該誌認語說課調請論證譯譽讀變讓讚豐財貨責買費貼資賣質賽贊蹤車軍軟較載輕輪輯轉辦農" +
		"這連週進遊運過達遠適選還邊郵鄉醫釋鈔鉅銀鋼錄錢錯鍵鎮鏈鏡鐵長門開間閱閲關陰陳陽隊際隨險雙雜雲" +
		"電靈靜韓響頁預領頻題類顯飛館馬駐騰驗體鮮鳳麗點黨齊齡龍"
	simplified = "" +
		"布来个伦传仅亿内创划务区协参员单国围圆图团执报场坛压学实审写将专寻对导届层岛师带帮几厂广厅张" +
		"强后从复征态庆应怀战戏扫击据扩摄断于时会东条业乐楼标样桥机档栏权欧欢岁气决没测满汉济浏湾灾为" +
		"无热营争尔奖独获现环产毕画当疗发监盘众确礼种称节范简签筹签粮纪约红纽级细终组结绝络给统经综网" +
		"紧线编练县总织绘继续义习闻联声职听台与举旧华万荐艺药苹处号亏卫里补里制复见视觉览观订计讯训记" +
		"访设许注评词该志认语说课调请论证译誉读变让赞丰财货责买费贴资卖质赛赞踪车军软较载轻轮辑转办农" +
		"这连周进游运过达远适选还边邮乡医释钞钜银钢录钱错键镇链镜铁长门开间阅阅关阴陈阳队际随险双杂云" +
		"电灵静韩响页预领频题类显飞馆马驻腾验体鲜凤丽点党齐龄龙"
)

// simplify gives the simplified form of a traditional character of the table,
// and any other rune as it is.
func simplify(r rune) rune {
	low, high := 0, len(traditional)/3
	for low < high {
		mid := (low + high) / 2
		switch c := threeBytes(traditional, mid); {
		case c == r:
			return threeBytes(simplified, mid)
		case c < r:
			low = mid + 1
		default:
			high = mid
		}
	}
	return r
}

// threeBytes gives the i-th character of a table whose characters all take
// three bytes.
func threeBytes(table string, i int) rune {
	c := table[3*i : 3*i+3]
	return rune(c[0]&0x0f)<<12 | rune(c[1]&0x3f)<<6 | rune(c[2]&0x3f)
}
