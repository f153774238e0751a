using Zhiyin.Text;

namespace Zhiyin.Understanding.Slots;

/// <summary>Where it goes: a place name is a <c>region</c>, one with street or door an <c>addr</c>.</summary>
internal static class PlaceSlots
{
    private static readonly string[] s_places = ("北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 内蒙 广西 西藏 宁夏 新疆 香港 澳门 "
        + "石家庄 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 常州 徐州 南通 扬州 杭州 宁波 温州 绍兴 嘉兴 金华 义乌 台州 合肥 芜湖 福州 厦门 泉州 漳州 莆田 南昌 赣州 济南 青岛 烟台 潍坊 临沂 郑州 洛阳 武汉 宜昌 襄阳 长沙 株洲 广州 深圳 东莞 佛山 珠海 中山 惠州 汕头 湛江 南宁 桂林 柳州 海口 三亚 成都 绵阳 贵阳 遵义 昆明 大理 丽江 拉萨 西安 咸阳 兰州 西宁 银川 乌鲁木齐 喀什 伊犁 唐山 保定 邯郸 廊坊 大同 包头 鞍山 海南岛 漠河 延边 威海 济宁 淄博 聊城 开封 南阳 信阳 荆州 衡阳 岳阳 赤峰 秦皇岛 连云港 盐城 淮安 镇江 湖州 舟山 丽水 衢州 蚌埠 阜阳 九江 上饶 宁德 龙岩 三明 江门 肇庆 茂名 清远 韶关 梅州 北海 泸州 宜宾 乐山 南充 攀枝花 曲靖 西双版纳 宝鸡 汉中 榆林 天水 酒泉 哈密 克拉玛依 阿克苏").Split(' ');

    private static readonly string[] s_before = ["到", "发", "寄", "往", "在", "去", "送", "是", "收货地", "我", "从", "地址", "发去", "回"];
    private static readonly string[] s_after = ["吗", "发", "能", "到", "的", "这边", "那边", "多久", "几天", "省", "市", "邮费", "运费", "多少", "包邮", "要", "可以", "收", "地区", "偏远", ",", "。", "?", "不", "怎么", "大概", "什么时候", "送", "寄", "快递", "人", "自治"];
    private static readonly string[] s_notPlaces = ["烤鸭", "白药", "棉", "话", "路", "时间", "大枣", "红枣", "特产", "菜", "味", "牛肉", "苹果", "现代", "银行", "仓", "大学", "转运", "分拨", "中转", "集散"];
    private static readonly string[] s_doors = ["路", "街", "大道", "巷", "弄", "小区", "花园", "广场", "大厦", "村", "镇", "乡", "栋", "幢", "单元", "室", "号楼", "号", "楼", "县", "区", "市", "省", "组", "公寓", "苑", "城", "园", "座", "层", "学校", "宿舍"];

    public static void Read(SlotSink sink)
    {
        var text = sink.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (sink.IsTaken(new TextSpan(i, 1)))
            {
                continue;
            }

            if (Place(text, i, out var end))
            {
                if (Address(text, end, out var last))
                {
                    sink.Add("addr", TextSpan.FromTo(i, last));
                    i = last - 1;
                    continue;
                }

                end = Further(text, end);
                if (IsRegion(text, i, end))
                {
                    sink.Add("region", TextSpan.FromTo(i, end));
                }

                i = end - 1;
            }
            else if (text.AsSpan(i).StartsWith("地址") && Labelled(text, i + 2, out var start, out end))
            {
                sink.Add("addr", TextSpan.FromTo(start, end));
                i = end - 1;
            }
        }
    }

    private static bool Place(string text, int at, out int end)
    {
        foreach (var place in s_places)
        {
            if (text[at] == place[0] && text.AsSpan(at).StartsWith(place, StringComparison.Ordinal))
            {
                end = at + place.Length;
                end += BodySlots.Unit(text, end, "自治区", "省", "市");
                return true;
            }
        }

        end = at;
        return false;
    }

    // 浙江杭州余杭区: the smaller places belong to it.
    private static int Further(string text, int end)
    {
        while (end < text.Length && Place(text, end, out var next))
        {
            end = next;
        }

        for (var length = 2; length <= 4 && end + length < text.Length; length++)
        {
            if (text[end + length] is '区' or '县' or '市' && AllHan(text, end, end + length) && !NumberSlots.Any(text.AsSpan(end, length), s_verbs))
            {
                return end + length + 1;
            }
        }

        return end;
    }

    private static readonly string[] s_verbs = ["的", "到", "发", "吗", "能", "地", "这", "那", "是", "偏"];

    private static bool AllHan(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Zhiyin.Text.Segments.Segmenter.IsHan(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Street and door: the last of them within reach ends the address; at least a street or house with a number.
    private static bool Address(string text, int from, out int end)
    {
        end = from;
        var number = false;
        var street = false;
        for (var i = from; i < text.Length && i - end < 16; i++)
        {
            if (text[i] is '\n' or '。' or '?' or '!' or ';' or ',' && !NearDoor(text, i + 1))
            {
                break;
            }

            number |= char.IsAsciiDigit(text[i]) || Zhiyin.Text.Measures.Numeral.Digit(text[i]) > 0;
            foreach (var door in s_doors)
            {
                if (text.AsSpan(i).StartsWith(door, StringComparison.Ordinal))
                {
                    street |= door is not ("县" or "区" or "市" or "省" or "号" or "楼" or "层");
                    end = Math.Max(end, i + door.Length);
                }
            }
        }

        while (end > from && end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            number = true;
            end++;
        }

        return street && (number || end - from >= 6) && end > from + 3;
    }

    private static bool NearDoor(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(8, text.Length - at));
        return NumberSlots.Any(window, s_streets);
    }

    private static readonly string[] s_streets = ["路", "街", "小区", "栋", "单元", "室", "村", "镇", "号楼"];

    private static bool Labelled(string text, int at, out int start, out int end)
    {
        start = at;
        while (start < text.Length && text[start] is ':' or ' ' or '是' or '改' or '成' or '为' or '到' or '换')
        {
            start++;
        }

        end = start;
        return start > at && start < text.Length && Address(text, start, out end);
    }

    private static bool IsRegion(string text, int start, int end)
    {
        var rest = text.AsSpan(end);
        foreach (var word in s_notPlaces)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        if (end == text.Length && start == 0)
        {
            return true;
        }

        var before = text.AsSpan(0, start);
        foreach (var word in s_before)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && !before.EndsWith("停在") && !before.EndsWith("卡在") && !before.EndsWith("还在") && !before.EndsWith("一直在") && !before.EndsWith("到了") && !before.EndsWith("滞留在"))
            {
                return true;
            }
        }

        if (before.EndsWith("停在") || before.EndsWith("卡在") || before.EndsWith("还在") || before.EndsWith("一直在") || before.EndsWith("滞留在"))
        {
            return false;
        }

        foreach (var word in s_after)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return !rest.StartsWith("的棉") && !rest.StartsWith("人");
            }
        }

        return end == text.Length;
    }
}
