using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Privacy;

/// <summary>Another buyer is spoken of so that one can tell who it is.</summary>
internal sealed class ThirdPartyRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("PRV002", "privacy.third-party", Categories.PrivacyLeak, Severity.Error)
    {
        Title = "透露了其他买家的信息",
        Why = "把别的买家是谁、住哪、买了什么说出来，是最严重的泄密。",
        Basis = "个人信息保护法第十、二十五条；消费者权益保护法第二十九条；handbook §4.7、F03",
        Blocks = true,
        Bad =
        [
            new("和您[|同小区3栋的张女士|]也买了这款，她的也发错了", Better: "这个批次我们也在核实，我今天18点前给您答复"),
            "[|您隔壁的邻居也买了|]，您可以问问她",
            "我[|把上一位客户的电话发|]您",
            "有个[|姓王的客户|]跟您一样也退了",
            new("好用的，昨天[|李建国先生刚买了|]两台", Thread: "买家: 这款好用吗"),
        ],
        Good =
        [
            "很多买家反馈偏小，建议拍大一码",
            "有买家跟您身高体重差不多，选的L",
            "您朋友下单的话也可以用券",
            "李女士您好，您的订单已经发出",
            "您和朋友一起买可以凑满减",
            new("张女士的订单今天18点前发出", Thread: "买家: 我姓张，帮我看看订单"),
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("privacy.third-party",
        "(同|一个|您们?|你们?|隔壁|对面|楼上|楼下)(一个|个)?(小区|单位|公司|学校|楼|村|栋|幢|单元|学院|部门){0,8}(女士|先生|小姐|同事|老师|大哥|大姐|阿姨|客户|顾客|买家|住户|邻居|姐|哥)", "(您|你)(的)?(隔壁|楼上|楼下|对面|邻居|同事|室友|老公|老婆|爱人|媳妇|男朋友|女朋友|前女友|前男友|婆婆|领导|老板|同学|闺蜜|朋友)(那户|那家|的邻居|家|们|的)?{0,3}(也|上次|昨天|刚|前几天|之前|上个月|都)(在我们(家|店))?{0,3}(买|下单|拍|退|收到|订)(了|过|的)?", "(把|给您|给你|告诉您|发您|发给您|提供)?(别的|其他|另一个|另外一个|另一位|上一位|上一个|前面那|那位|那个|某位|她|他)(的)?(客户|买家|顾客|客人|女士|先生|用户)(的)?(电话|手机号?|地址|订单号?|姓名|名字|联系方式|住址|照片|聊天记录|截图)(也)?(发|给|是|告诉|在)", "(把|给您|给你|告诉您|发您|提供)(她|他)(的)?(电话|手机号?|地址|联系方式|微信|住址)", "(另|上|前|那|有|别|某|这)(一|个|的|位|几)?(位|个|的)?(客户|买家|顾客|用户)(叫|姓|名叫|是)(张|王|李|赵|刘|陈|杨|黄|周|吴|徐|孙|马|朱|胡|林|郭|何|高|罗)", "姓.的(客户|买家|顾客)", "姓(张|王|李|赵|刘|陈|杨|黄|周|吴|徐|孙|马|朱|胡|林|郭|何|高|罗)的(客户|买家|顾客|女士|先生|大姐)", "(也有|还有|另外|隔壁|那位|之前|昨天|上次)(一?个|位)?(客户|买家|顾客)?(姓|叫)?(张|王|李|赵|刘|陈|杨|黄|周|吴|徐|孙|马|朱|胡|林|郭|何|高|罗)(女士|先生|小姐|姐|哥|阿姨|老师|大姐)(也|买|退|的|家|上)")
        .Spare("(您|你)(的)?(朋友|家人|老公|老婆|同事)(买|下单|拍)?{0,4}(的话|可以|也可以|能|也能|想|要|需要|喜欢)", "同(学校|公司)(采购|团购)");

    // A name with its title, and what that person ordered, bought or sent back. Whose name it is decides in Weigh.
    private static readonly PatternSet s_named = PatternSet.Of("privacy.named",
        "(赵|钱|孙|李|周|吴|郑|王|冯|陈|卫|蒋|沈|韩|杨|朱|秦|许|何|吕|施|张|孔|曹|严|华|金|魏|陶|姜|谢|邹|苏|潘|葛|范|彭|鲁|马|方|俞|任|袁|柳|唐|罗|薛|贺|倪|汤|郝|齐|康|余|顾|孟|黄|穆|萧|尹|姚|邵|汪|毛|宋|庞|熊|纪|舒|项|董|梁|杜|阮|闵|席|季|贾|江|颜|郭|梅|林|钟|徐|邱|高|夏|蔡|田|樊|胡|凌|万|柯|卢|莫|丁|邓|洪|包|左|石|崔|龚|程|邢|裴|陆|翁|侯|段|谷|龙|叶|黎|白|赖|谭|刘){0,2}(先生|女士|小姐|阿姨|大姐|大哥|大爷|大妈|叔叔)(那|的|这)(一|个|)?(单|笔|订单|单子|退款|地址|电话|手机)", "(赵|钱|孙|李|周|吴|郑|王|冯|陈|卫|蒋|沈|韩|杨|朱|秦|许|何|吕|施|张|孔|曹|严|华|金|魏|陶|姜|谢|邹|苏|潘|葛|范|彭|鲁|马|方|俞|任|袁|柳|唐|罗|薛|贺|倪|汤|郝|齐|康|余|顾|孟|黄|穆|萧|尹|姚|邵|汪|毛|宋|庞|熊|纪|舒|项|董|梁|杜|阮|闵|席|季|贾|江|颜|郭|梅|林|钟|徐|邱|高|夏|蔡|田|樊|胡|凌|万|柯|卢|莫|丁|邓|洪|包|左|石|崔|龚|程|邢|裴|陆|翁|侯|段|谷|龙|叶|黎|白|赖|谭|刘){0,2}(先生|女士|小姐|阿姨|大姐|大哥|大爷|大妈|叔叔)(也|刚|刚刚|昨天|前天|上周|才|前两天|就是|已经|都|){0,2}(买|拍|下单|退|换|收到|晒|订|回购)(了|过|的|货)");

    private const int LongestName = 5;

    protected override IReadOnlyList<PatternSet> Context => [s_named];

    public override void Review(Reply reply, FindingSink findings)
    {
        base.Review(reply, findings);
        if (reply.First(Terms) is null && reply.First(s_named) is { } named && !IsOfThisTalk(reply, named) && !Around.Asked(reply, named))
        {
            findings.Add(this, named, Message, Advice);
        }
    }

    // The buyer's own name, and whomever the buyer or the order speaks of.
    private static bool IsOfThisTalk(Reply reply, TextSpan span)
    {
        var surname = reply.Text[span.Start];
        var name = reply.Text.Substring(span.Start, Math.Min(LongestName, span.Length));
        return reply.Thread.Bubbles.Any(b => b.Text.Contains(name[..2], StringComparison.Ordinal)) || (reply.Facts?.All.Any(f => f.Value.Length <= LongestName && f.Value.StartsWith(surname)) ?? false)
            || reply.Thread.Bubbles.Any(b => b.Role == Understanding.Threads.Role.Buyer && (b.Text.Contains($"我姓{surname}", StringComparison.Ordinal) || b.Text.Contains($"我叫{surname}", StringComparison.Ordinal)));
    }

    protected override string Message => "不能透露其他买家的信息";

    protected override string? Advice => "只说「也有买家反馈过」，不带任何能认出人的细节";

    protected override int NegationReach => 4;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.Asked(reply, span) ? null : Severity.Error;
}
