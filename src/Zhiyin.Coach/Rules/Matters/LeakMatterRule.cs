using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Another buyer made known, in other words.</summary>
internal sealed class LeakMatterRule() : MatterRule(
    new("PRV006", "privacy.told-in-other-words", Categories.PrivacyLeak, Severity.Warning)
    {
        Title = "换个说法说出了别的买家",
        Why = "姓名、住处、买过什么，哪一样都能让人认出是谁。",
        Basis = "个人信息保护法第十、二十五条；handbook §4.7",
        Bad = [new("[|那姑娘退的是加大码，一百六十斤呢，照片我传给您瞧瞧|]")],
        Good = ["签收人叫什么、电话多少是人家的隐私，我们不能往外讲", "别的买家的信息我没法给您", "收件人和手机尾号跟您核对一下", "退货地址：浙江省杭州市萧山区建设三路8号，收件人退货组，电话 0571-88886666"],
    },
    message: "像是说出了别的买家的信息",
    better: "只说「也有买家反馈过」，不带能认出人的细节",
    sure: 0.7f)
{
    private static readonly PatternSet s_own = PatternSet.Of("matters.own-address", "退(货|换|回)(的)?(地址|组|部|仓|点)", "(寄|退|发|邮)(回|到|往|至)", "(售后|返修|维修|换货)(组|部|仓|点|地址|收)", "(我们|本店|店里|咱们?)(的|这边的?)?(地址|仓|电话)", "(本店|店铺|客服|售后)(的)?(地址|电话|热线)", "(师傅|快递员|派(送|件)员|骑手|小哥|网点|站点|驿站)(的)?(电话|手机号?|联系方式|号码)");

    private static readonly PatternSet s_someone = PatternSet.Of("matters.someone", "他", "她", "(那|这|上|前|隔壁|另)(一)?(位|个|家)", "(先生|女士|小姐|姑娘|大姐|大哥|阿姨|小伙)", "(买|客|顾)(家|户|客)", "邻居", "人家", "有(人|个|位)");

    private static readonly PatternSet s_withheld = PatternSet.Of("matters.withheld", "(不能|不便|不方便|不可以|没法|无法|不好|不会)(往外|对外|向外|随便|告诉|透露|泄露|外传|给您|跟您)?{0,3}(说|讲|透露|泄露|告诉|外传|给|提供|公开)", "要(保密|替(人家|别人|他|她)保密)", "(不能|不会|没法|无权|没(有)?权限)(代)?(查|看|给|透)", "不会给");

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_own, s_someone, s_colleague, s_withheld];

    // «收件人尾字芳，手机尾号6620» is the buyer's own, and as little of it as will do.
    protected override bool Spares(Reply reply, TextSpan clause)
        => clause.Of(reply.Text) is var words && (words.Contains("尾号", StringComparison.Ordinal) || words.Contains("尾字", StringComparison.Ordinal) || words.Contains("核对", StringComparison.Ordinal)
                || Around.Inside(reply, s_withheld, clause) || (words.Contains("隐私", StringComparison.Ordinal) && Around.SentenceHas(reply, s_withheld, clause)));

    // «主管…聊天她都看得到»: a colleague sees this buyer's own matter.
    private static readonly PatternSet s_colleague = PatternSet.Of("matters.colleague", "(主管|组长|店长|领导|同事|专员|负责人|老板|值班)");

    // A number that can be anybody's («12315», an account) tells of nobody while no other person is spoken of.
    protected override bool Doubts(Reply reply, TextSpan span) => (!reply.Has(s_someone) && !reply.BuyerSays(s_someone)) || Around.SentenceHas(reply, s_colleague, span);

    // Where goods go back to is the shop's own address; who somebody else is, is not.
    protected override bool Applies(Reply reply, TextSpan span) => !Around.SentenceHas(reply, s_own, span) || Around.Inside(reply, s_someone, span);
}
