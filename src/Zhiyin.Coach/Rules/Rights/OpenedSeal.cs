using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Advertising;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>The one-off seal of food, cosmetics and medical goods, which a return may require whole (七日办法第八条; handbook §4.4).</summary>
internal static class OpenedSeal
{
    private static readonly PatternSet s_opened = PatternSet.Of("rights.opened", "拆", "打开", "开(过|了)?封", "开(过|了)?(罐|袋|瓶|盒)", "启封", "封口", "(试|使)用", "用(过|了|完)", "撕(了|开|掉|过)", "试(过|了|色)");
    private static readonly PatternSet s_sealed = PatternSet.Of("rights.sealed-goods", "食品", "零食", "(面膜|面霜|精华|口红|彩妆|护肤|化妆)", "药", "器械", "计生", "避孕", "内裤", "泳衣", "奶粉", "咖啡豆", "茶叶", "(卫生)?密封(条|贴)", "卫生(贴|条)");
    private static readonly PatternSet s_otherGround = PatternSet.Of("rights.other-ground", "(特价|清仓|活动|折扣|打折|促销|秒杀|福袋|断码|尾货|样品|直播|大促|双十一|双11|孤品|预售|拼团|赠送)");

    /// <summary>The sets that <see cref="IsGround"/> reads.</summary>
    public static readonly PatternSet[] Sets = [s_opened, s_sealed, s_otherGround];

    /// <summary>True when the refusal at <paramref name="span"/> rests on an opened seal of such goods, and on nothing else («特价不退»).</summary>
    public static bool IsGround(Reply reply, TextSpan span)
        => (Around.Inside(reply, s_opened, span) || (Around.SentenceHas(reply, s_opened, span) && !Around.Inside(reply, s_otherGround, span)))
            && (Around.SentenceHas(reply, s_sealed, span) || ProductKind.Of(reply) is GoodsKind.Food or GoodsKind.HealthFood or GoodsKind.Cosmetic or GoodsKind.SpecialCosmetic or GoodsKind.Drug or GoodsKind.MedicalDevice);
}
