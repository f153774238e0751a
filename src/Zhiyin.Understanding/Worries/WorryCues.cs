using Zhiyin.Text.Patterns;

namespace Zhiyin.Understanding.Worries;

/// <summary>A worry that words give away: where the buyer says one of <paramref name="Words"/> and, if given, one of <paramref name="And"/> as well. <paramref name="Before"/>: only while nothing is bought.</summary>
internal sealed record WorryCue(string Text, string Why, PatternSet Words, PatternSet? And = null, bool Before = false);

/// <summary>What buyers say and what they fear; own wording.</summary>
internal static class WorryCues
{
    private static readonly PatternSet s_child = PatternSet.Of("child", "孩子", "宝宝", "婴儿", "小孩", "娃", "儿子", "女儿", "月子");
    private static readonly PatternSet s_old = PatternSet.Of("old", "老人", "爸妈", "父母", "爷爷", "奶奶", "外婆", "我妈", "我爸", "婆婆");
    private static readonly PatternSet s_noise = PatternSet.Of("noise", "声音", "噪音", "噪声", "静音", "吵", "分贝", "响不响");
    private static readonly PatternSet s_night = PatternSet.Of("night", "睡", "晚上", "夜里", "半夜", "卧室", "宿舍");
    private static readonly PatternSet s_use = PatternSet.Of("use", "操作", "简单", "会用", "好用", "复杂", "怎么用", "看得清", "字大");
    private static readonly PatternSet s_smell = PatternSet.Of("smell", "味道", "异味", "气味", "甲醛", "有味", "刺鼻");
    private static readonly PatternSet s_skin = PatternSet.Of("skin", "敏感", "过敏", "刺激", "起痘", "泛红", "湿疹");
    private static readonly PatternSet s_unborn = PatternSet.Of("unborn", "孕", "怀着", "哺乳", "备孕");
    private static readonly PatternSet s_gift = PatternSet.Of("gift", "送人", "送女", "送男", "送朋友", "送妈", "送爸", "送领导", "送长辈", "礼物", "礼盒", "生日");
    private static readonly PatternSet s_when = PatternSet.Of("when", "几天", "发货", "能到", "到货", "多久", "什么时候", "赶得上", "来得及", "快递");
    private static readonly PatternSet s_date = PatternSet.Of("date", "出差", "旅游", "旅行", "婚礼", "结婚", "考试", "面试", "开学", "军训", "搬家", "过年", "聚会", "年会", "比赛");
    private static readonly PatternSet s_wash = PatternSet.Of("wash", "掉色", "褪色", "起球", "缩水", "变形", "洗几次", "机洗");
    private static readonly PatternSet s_figure = PatternSet.Of("figure", "显胖", "显瘦", "小个子", "肚子", "腿粗", "微胖", "偏胖", "胯", "遮肉", "矮");
    private static readonly PatternSet s_fix = PatternSet.Of("fix", "安装", "装不", "组装", "打孔", "自己装");
    private static readonly PatternSet s_break = PatternSet.Of("break", "摔", "碎", "压坏", "磕", "漏");
    private static readonly PatternSet s_road = PatternSet.Of("road", "路上", "运输", "寄", "快递", "包装");
    private static readonly PatternSet s_past = PatternSet.Of("past", "上次", "之前买", "以前买", "别家买", "上回", "前一个");
    private static readonly PatternSet s_bad = PatternSet.Of("bad", "坏", "差", "不好", "骗", "退", "假", "慢", "没用", "后悔");
    private static readonly PatternSet s_drop = PatternSet.Of("drop", "降价", "会不会更便宜", "双十一", "618", "活动会", "以后便宜", "刚买就", "买贵");
    private static readonly PatternSet s_fake = PatternSet.Of("fake", "正品", "真的假", "假货", "仿", "专柜", "防伪");
    private static readonly PatternSet s_back = PatternSet.Of("back", "不合适", "不喜欢", "能退", "可以退", "退货", "包退", "试穿").Spare("退了", "我要退");
    private static readonly PatternSet s_gone = PatternSet.Of("gone", "售后", "坏了怎么办", "保修", "质保", "找谁", "没人管");
    private static readonly PatternSet s_secret = PatternSet.Of("secret", "保密", "隐私", "别写", "不要写", "别人看", "包装上");
    private static readonly PatternSet s_power = PatternSet.Of("power", "费电", "耗电", "电费", "续航", "能用多久");
    private static readonly PatternSet s_money = PatternSet.Of("money", "报销", "公司要", "财务");

    public static readonly WorryCue[] All =
    [
        new("怕吵到孩子睡觉", "提到孩子，又问声音", s_child, s_noise),
        new("怕气味和材料对孩子不好", "提到孩子，又问气味", s_child, s_smell),
        new("怕影响睡觉", "问声音，又提到晚上", s_noise, s_night),
        new("怕孕期用了不安全", "提到怀孕或哺乳", s_unborn),
        new("怕用了皮肤不舒服", "提到敏感或过敏", s_skin),
        new("怕家里老人不会用", "给老人用，又问操作", s_old, s_use),
        new("怕赶不上送礼的日子", "要送人，又问时间", s_gift, s_when),
        new("怕送出去不体面", "要送人", s_gift),
        new("怕赶不上要用的日子", "有定好的日子，又问时间", s_date, s_when),
        new("怕洗几次就不能穿", "问掉色、起球或缩水", s_wash),
        new("怕上身不好看", "说到自己的身材", s_figure),
        new("怕自己装不好", "问安装", s_fix),
        new("怕路上压坏", "问包装和运输", s_break, s_road),
        new("以前吃过亏，怕再来一次", "提到上次不好的经历", s_past, s_bad),
        new("怕刚买就降价", "问以后的价格", s_drop),
        new("怕买到假货没人管", "问真假", s_fake),
        new("怕买错了退换麻烦", "没买就问退货", s_back, Before: true),
        new("怕坏了没人管", "问售后", s_gone, Before: true),
        new("怕别人知道买了什么", "提到隐私", s_secret),
        new("怕用起来费电、不耐用", "问耗电和续航", s_power),
        new("怕票据不合规报不了销", "提到报销", s_money),
        new("怕气味对家人不好", "问气味", s_smell),
    ];

    public static readonly PatternIndex Index = new(All.SelectMany(c => c.And is null ? new[] { c.Words } : [c.Words, c.And]).Distinct());
}
