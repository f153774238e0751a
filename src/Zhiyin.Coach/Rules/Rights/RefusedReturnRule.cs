using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>A return is refused on a ground the law does not know.</summary>
internal sealed class RefusedReturnRule : ComplianceRule
{
    private const string Refusal = "(不(能|可以|可|给|让|支持|接受|予|办|做|再)?(办理)?(退|换|收)|退不(了|成|掉)|换不了|不(给|能)回头|不回头|不认账|不认|没(法|办法)(退|换|给您退)|无法(退|办理退|为您退)|不收(的|哈|哦|了|您)?|概不(退|换)|拒退|(就)?不(支持|能|享受|适用|参加|参与)(七天|7天|无理由)|(没有|不享受|不参加)(七天|7天)?无理由|退(货)?(是)?(不行|不可以|没门|免谈))";
    private static readonly PatternSet s_lawful = PatternSet.Of("rights.lawful", "定(制|做)", "刻(了|过|好)?(字|印|名|您)", "鲜(活|花|奶|果|肉|鱼|虾)", "生鲜", "冰鲜", "易腐", "海鲜", "三文鱼", "活体", "种子", "种苗", "盲盒{0,12}(打开|拆|开)", "软件", "下载", "激活", "充值", "话费", "虚拟", "数字(化|商品)", "兑换码", "音像", "报纸", "期刊", "(勾选|确认)(过|了)?{0,8}(不支持|不退|无理由)", "(剪|撕|拆|掉|扯)(了|掉|坏)?(吊牌|标签|水洗标)", "(吊牌|标签|水洗标|防伪扣|防伪标){0,4}(剪|拆|掉|撕|没|不在|扯)", "(洗过|下过水|水洗|弄脏|穿脏|污渍|破损|人为|损坏)", "(按|跟|照)(您|你)(的)?(要求|尺寸|手指|手围|脚型|身材|图)(的)?(尺寸)?(做|裁|定|打)");

    public override RuleInfo Info { get; } = new("RGT001", "rights.no-return", Categories.RightsDenied, Severity.Error)
    {
        Title = "以法律不认的理由拒绝退货",
        Why = "特价、拆封、试穿都不是拒绝七天无理由的理由，法定的例外只有定制、鲜活易腐、已拆封数字化商品、报刊，以及下单时单独确认过的商品。",
        Basis = "消费者权益保护法第二十五条；网络购买商品七日无理由退货暂行办法；handbook §4.4、F08",
        Blocks = true,
        Bad =
        [
            new("[|特价商品一概不退换|]", Better: "特价商品同样支持七天无理由，吊牌完好就可以退，我把地址发您"),
            "[|拆封了就不能退了|]",
            "[|穿过的我们这边不收哈|]",
            "[|不支持七天无理由|]的亲",
            "[|打开看过就没法退了|]",
        ],
        Good =
        [
            "试穿一下没关系，吊牌别剪就可以退",
            "定制刻字款确实不支持七天无理由，下单页也标了，我们可以免费改尺寸",
            "这款是贴身用品，您下单时勾选了不支持七天，封口没拆的话也可以商量，我帮您申请试试",
            "特价商品也支持七天无理由退货",
            "拆封了也可以退，不影响二次销售就行",
            "吊牌剪了就不能退了，您试的时候先别剪",
            new("面膜拆封使用后不能退，没拆的可以退", Facts: """{"product":{"category":"普通化妆品"}}"""),
            "食品拆开了就不支持无理由了，没拆的可以",
            "还没发货，拍下随时可以退",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.no-return",
        "(撕|拆|开|剪|启封){0,8}(退不回(来|去)?|退不掉|(就)?算(您|你)的)",
        $"(特价|清仓|活动|折扣|打折|促销|秒杀|福袋|断码|尾货|样品|直播间?|优惠|处理|大促|双十一|双11|孤品|预售|拼团|赠送)(的|款|商品|价|品|期间|这款|买的|拍的)?(出了门|卖出去|出门|卖了)?(都|是|也|一律|一概|全部|统统|本来就|产品|东西|衣服|鞋子|鞋)?{{0,5}}{Refusal}",
        $"(拆封?|拆开|拆了|打开|开封|开过封|拆过|启封|试穿?|试戴|穿过?|试用|用过?|通电|通过电|安装|装上|上脚|戴过|睡过|坐过|撕了|撕开|膜撕|扯开|剪(了)?(包装|袋子))(过|了|的|后|完|看|就|一次|两天|以后|之后|的话)?{{0,6}}{Refusal}",
        "(这个|这类|这种|该)?(品类|类目|类|款|品牌|产品|商品)(的)?(不给退|不能退|不可以退|退不了|不支持退|不退)", $"(签收|收货|收到|拍下|付款|下单|售出|卖出|发出|出库|离店|离仓|确认)(了|后|过|就|的|之后|以后)?{{0,4}}(概|一律|一概|就)?{Refusal}",
        $"(不喜欢|不想要|没质量问题|不是质量问题|无质量问题|没有质量问题|非质量问题|个人原因|尺码不合适|觉得不好看|不满意)(了|的|的话|也|都|就|是|这种)?{{0,6}}{Refusal}",
        "(不支持|没有|不参加|不享受|不提供|不适用|取消了?|不做|不接受)(七天|7天|七日|7日)?(的)?无理由(退货|退换|退)?", "(七天|7天|七日)无理由(退货|退换)?(是)?(不支持|没有|不适用|不参加|不行|不可以|用不了)", "(我们|我)(家|店|这边|这里|这儿)(是|从来|一直|都|一般)?(不退|不给退|不做退|没有退货|退不了|不收退货|不接受退货|只换不退|只换货不退)", "(打折|特价|清仓|活动|促销|处理)(的|款|品|商品){0,4}(出了门|出门|卖出去|离店|付了款){0,8}(您的|不回头|不认|不管|自负|概不)", "(出了门|卖出去|离了店)(就)?{0,8}(不回头|不认|不管|概不负责)", "(七天|7天)(也|都|照样|内)?(不能退|退不(成|了|掉)|不给退)", "买定离手", "只(能)?换(货)?(不|不能|不可以|不给)退", "(贴身|内衣|袜子|泳衣|帽子|饰品|耳饰)(的|类|物品|衣物|用品|商品|这类)?(一律|一概|都是|是|都)?(不退|不给退|不能退|不支持退|不予退)", "(给|写|打)(过|了)差评{0,4}(不退|不能退|不给退)")
        .Spare("(收到|签收|收货|拍下|付款)(了|后|就|的)?(不换|不退)(也|都)(行|可以|没关系|没事|成)", "不(能|可以|会)(因为|以){0,10}(不退|拒绝)", "(不退|不换)货?的话", "没(拆|打开|开封|试|穿|用)", "(不影响|没影响)(您)?退", "不(能|可以|支持)(退|换)(吗|么)", "退不了吗", "(优惠券|券|红包|积分|运费|邮费){0,8}(不退|不能退|退不了|无法退)", "(个人原因|不想要|不喜欢|改主意|反悔){0,6}(定金){0,6}(不退|不能退|退不了|无法退)", "(定金){0,12}(不退|不能退|退不了|无法退)");

    protected override string Message => "这个理由不能拒绝七天无理由退货";

    protected override string? Advice => "说清完好标准（吊牌、配件、不影响二次销售）和退货地址";

    protected override IReadOnlyList<PatternSet> Context => [s_lawful, .. OpenedSeal.Sets];

    protected override int NegationReach => 3;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Around.Asked(reply, span) || Around.SentenceHas(reply, s_lawful, span))
        {
            return null;
        }

        var facts = reply.Facts;
        if (facts?.Text("order", "confirm_no_reason") is "true" || SaysNoReturns(facts))
        {
            return null;
        }

        return OpenedSeal.IsGround(reply, span) ? null : Severity.Error;
    }

    private static bool SaysNoReturns(Understanding.Threads.FactSheet? facts)
    {
        foreach (var fact in facts?.All ?? [])
        {
            if ((fact.Value.Contains("不支持", StringComparison.Ordinal) && fact.Value.Contains("无理由", StringComparison.Ordinal)) || fact.Value.Contains("定制", StringComparison.Ordinal)
                || (fact.Path.Contains("无理由", StringComparison.Ordinal) && fact.Value is "false" or "不支持" or "否"))
            {
                return true;
            }
        }

        return false;
    }
}
