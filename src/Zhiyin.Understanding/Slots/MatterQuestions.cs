using System.Collections.Frozen;

namespace Zhiyin.Understanding.Slots;

/// <summary>Closed questions whose options depend on the matter (handbook A-16): «sent by yourself or collected» is for a return, not for a parcel on its way to the buyer.</summary>
public static class MatterQuestions
{
    /// <summary>The question by slot and intent; what is not here has one wording for all (<see cref="SlotQuestions.Closed"/>).</summary>
    public static readonly FrozenDictionary<(string Slot, string Intent), string> Closed = new Dictionary<(string, string), string>
    {
        [("tracking_no", "A11")] = "是您自己寄的，还是快递上门取的呢？",
        [("sku", "S08")] = "您要的是页面上选中的这个规格，还是别的规格呢？",
        [("amount", "A13")] = "运费是您已经付了，还是还没寄呢？",
        [("amount", "S13")] = "您是只拍这一件，还是凑着别的一起拍呢？",
        [("amount", "C04")] = "您希望的是退款，还是另外赔付呢？",
        [("reason", "M01")] = "是优惠没用上，还是付款页面出了问题呢？",
        [("reason", "M05")] = "是拍错了，还是暂时不需要了呢？",
        [("reason", "C04")] = "是质量上的问题，还是和页面写的不一样呢？",
        [("problem", "S15")] = "是付款页面报错，还是扣了款没成功呢？",
        [("problem", "A05")] = "是只有外面压坏了，还是里面的东西也坏了呢？",
        [("problem", "A06")] = "少的是主件，还是配件赠品呢？",
        [("problem", "A07")] = "是颜色尺码不对，还是整件发错了呢？",
        [("problem", "A08")] = "是颜色有差别，还是尺寸材质对不上呢？",
        [("problem", "A14")] = "是不合适，还是用着出了问题呢？",
        [("problem", "A17")] = "是仓库拒收了，还是验货说不符呢？",
        [("problem", "A18")] = "是东西没让您满意，还是服务没做好呢？",
        [("problem", "C01")] = "是没人回您，还是说话让您不舒服呢？",
        [("problem", "C03")] = "是做工味道不对，还是鉴定没通过呢？",
        [("problem", "C05")] = "您不满意的是商品，还是处理的过程呢？",
        [("problem", "C06")] = "您不满意的是商品，还是处理的过程呢？",
        [("problem", "C07")] = "您要反映的是商品的事，还是服务的事呢？",
        [("problem", "C09")] = "是接到了电话，还是收到了短信呢？",
    }.ToFrozenDictionary();

    /// <summary>Every closed wording by which <paramref name="slot"/> is asked for, the general one first.</summary>
    public static IEnumerable<string> Of(string slot)
        => SlotQuestions.Closed.TryGetValue(slot, out var general) ? [general, .. Closed.Where(q => q.Key.Slot == slot).Select(q => q.Value).Distinct().Order(StringComparer.Ordinal)] : [];
}
