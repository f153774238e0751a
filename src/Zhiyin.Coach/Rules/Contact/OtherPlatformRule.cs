using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Contact;

/// <summary>The buyer is sent to buy somewhere else.</summary>
internal sealed class OtherPlatformRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("CON003", "contact.other-platform", Categories.ContactOffsite, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "引导到其他平台下单",
        Why = "让买家换平台买属于引流，买家也失去了本平台订单的保障。",
        Basis = "各平台规则；handbook §4.2",
        Blocks = true,

        // How far a negation reaches is weighed below.
        Heeds = Exempt.Quotation | Exempt.BuyerWords,
        Bad =
        [
            new("您先[|取消，我在拼夕夕给您便宜|]", Better: "我帮您看看店铺里有没有可以用的券"),
            "您[|去抖音搜|]我们店，价格低",
            "[|到我们自己的网站下单|]更划算",
        ],
        Good =
        [
            "淘宝小二会联系您",
            "我们是京东物流发货",
            "您在别的平台看到的款式可能不同，以我们页面为准",
            "取消后重新在本店下单就可以",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("contact.other-platform",
        "(取消|退掉|退了|先退){0,12}(拼夕夕|拼多多|pdd|某东|某宝|抖音|快手|闲鱼|咸鱼|小红书|别的平台|其他平台|另一个平台|线下|私下){0,10}(下|买|拍|便宜|优惠|少)", "(去|到|上|在|来)(我们)?(的)?(拼夕夕|拼多多|pdd|某东|某宝|某音|抖音|快手|闲鱼|咸鱼|小红书|1688|唯品会|另一个平台|别的平台|其他平台|外面的?平台)(上|那边|店|里)?{0,6}(买|下单|下|拍|搜|找我|更便宜|便宜)", "(去|到|上|在|来)(我们)?(的)?(淘宝|天猫|京东)(上|那边|店)?{0,4}(搜我们|找我们|更便宜|便宜|价格低)", "(去|到|上|来)(我们)?(自己|自家|公司)?(的)?(官网|独立站|网站|小程序|公众号|app|h5|门店|直播间外)(上|里)?(下单|买|拍|付|更便宜|便宜)", "(去|到|上|换|用){0,8}(软件|平台|app|网站|小程序)(上|里|那边)?{0,2}(搜|找|下单|买|拍)(我|我们|咱|一下|同款|店)", "(店铺名|店名|口令|复制这个|复制这段){0,8}(搜|打开|去|到)", "(同款|一样的)(在)?(拼多多|拼夕夕|抖音|闲鱼|某宝|某东|别的平台){0,4}(便宜|更低|少)");

    protected override string Message => "不能引导到其他平台或渠道购买";

    protected override string? Advice => "在本店内帮买家找优惠";

    protected override IReadOnlyList<PatternSet> Context => [.. Contexts.Cautions];

    protected override bool EndsAtStatement => true;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        // On its own platform the platform's name is no other place.
        var home = reply.Facts?.Text("platform") ?? reply.Facts?.Text("shop", "platform");
        if (home is { Length: > 0 } && span.Of(reply.Text).Contains(home, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Contexts.IsCautioned(reply, span) ? null : Severity.Error;
    }
}
