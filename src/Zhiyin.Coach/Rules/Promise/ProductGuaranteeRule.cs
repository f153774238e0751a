using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Promise;

/// <summary>How the goods will behave is guaranteed for ever: never pills, never breaks, fits for sure.</summary>
internal sealed class ProductGuaranteeRule : ReplyRule
{
    private const string Flaw = "(起球|掉色|褪色|缩水|变形|起皱|开线|开裂|坏|破|裂|漏|生锈|氧化|发黄|变黄|掉毛|掉漆|掉皮|脱胶|过敏|卡顿|卡|发热|发烫|有(色差|异味|味道|味|问题|质量问题)|出(问题|故障|毛病)|磨脚|勒|闷|扎|透|断|松|塌)";

    internal static readonly PatternSet Words = PatternSet.Of("guarantee.product",
            $"(绝对|保证|肯定|一定|铁定|从来|永远|包(您|你)|根本|压根)(都|也|是)?不(会|可能)?{Flaw}", $"不可能(会)?{Flaw}",
            $"(怎么|随便|随(您|你)(怎么)?|再怎么)(洗|穿|用|摔|踩|晒|拉|扯|折|造|折腾|折磨){{0,6}}(不|没){{0,3}}{Flaw}", $"(洗|穿|用|晒|放)(多少|几|十|一百|上百)(次|年|回|遍){{0,4}}(不|没){{0,3}}{Flaw}",
            "#(多|来)?(遍|次|回|年|个月|水|天|下)(下来|以后|后)?(也|都){0,1}(不|没)(会|带|可能|得|曾)?{0,3}(一点|一丁点|半点|丝毫|一丝|一根|半根|一道|一毫|一星半点)", "(用|穿|戴|睡)(个)?(十|几十|二十|三十|五十|一百|一辈子)年?{0,4}(没问题|不(会)?坏|不成问题|都行)", "(绝对|保证|肯定|一定|铁定|包(您|你))(能|是|会)?(穿上|穿着|用了|用着|戴着)?(合适|合身|好用|好穿|显瘦|正好|刚好|合脚|满意|喜欢|适合|耐用|没话说)",
            "(没有|无|零)(任何|一点|一丁点|半点)?(瑕疵|缺点|毛病|风险|问题)的?(放心|您放心|闭眼|随便)")
        .Spare("(没有|没|哪有|谁)(哪|一|什么)?(款|个|种)?(商品|产品)?(能|敢|可以)?(说|保证|承诺)?(绝对|肯定|一定)?不(会)?(起球|掉色|过敏|缩水|变形|坏)", "(不|没法|无法|不能|不敢|难)(保证|一定|绝对|肯定){0,4}不(会|可能)?(起球|掉色|褪色|缩水|变形|坏|有)", "(不一定|未必)(合适|合身|适合|喜欢|满意)", "(是否|是不是|能否)(一定|肯定)(合适|合身)");

    public override RuleInfo Info { get; } = new("PRM002", "promise.product", Categories.PromiseAbsolute, Severity.Warning)
    {
        Title = "把商品的使用结果说死了",
        Why = "使用情况千差万别，说死的话一旦落空就成了虚假承诺；说出依据和正常范围更让人放心。",
        Basis = "handbook §4.8；消费者权益保护法第二十条",
        Bad =
        [
            new("您放心洗，[|绝对不起球|]", Better: "面料做过抗起球处理，正常机洗一般不明显，摩擦多的地方会有轻微起球"),
            "这个质量[|怎么洗都不变形|]",
            "您这身材穿M[|肯定合适|]",
            "[|不可能掉色|]的亲",
            new("您甩开用，洗[|三百遍也不会掉一点毛|]", Better: "正常洗护一般不掉毛，头一两次洗会有少量浮毛"),
        ],
        Good =
        [
            "正常使用一般不容易起球", "不敢保证绝对不掉色，深色建议单独洗", "这款不会掉色吗？我帮您看下检测报告", "洗过两次，颜色没怎么变", "按尺码表您在M的范围里，喜欢宽松可以选L", "不一定合适，建议先量一下肩宽",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Words];

    public override void Review(Reply reply, FindingSink findings)
    {
        foreach (var span in reply.All(Words))
        {
            if (!Scope.IsNegated(reply.Text, span.Start, 3) && !Around.Asked(reply, span) && !Scope.IsQuoted(reply.Text, span))
            {
                findings.Add(this, span, "使用结果因人因环境而异，别说死", better: "说出依据（材质、检测、尺码表）和正常范围");
            }
        }
    }
}
