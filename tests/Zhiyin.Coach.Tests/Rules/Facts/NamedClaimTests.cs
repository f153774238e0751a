namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>Codes, versions, origins, fits, couriers, materials and hours beside the fact of the same name.</summary>
public sealed class NamedClaimTests
{
    private const string Now = "2026-11-22T10:00:00+08:00";

    [Theory]
    [InlineData("""{"attrs":{"防水等级":"IPX4"}}""", "在吗", "防水的，IPX7，可以直接泡水里洗", "fact.conflict")]
    [InlineData("""{"attrs":{"蓝牙版本":"5.0"}}""", "在吗", "这款是蓝牙5.3的，连接稳", "fact.conflict")]
    [InlineData("""{"attrs":{"蓝牙":"蓝牙5.0"}}""", "在吗", "蓝牙5.3，连接很稳", "fact.conflict")]
    [InlineData("""{"attrs":{"产地":"中国"}}""", "在吗", "产地是日本的，您放心", "fact.conflict")]
    [InlineData("""{"attrs":{"产地":"中国"}}""", "在吗", "这款是日本原装进口的", "fact.conflict")]
    [InlineData("""{"attrs":{"填充物":"90%白鸭绒"}}""", "在吗", "填充是95白鹅绒，很暖和", "fact.conflict")]
    [InlineData("""{"attrs":{"填充":"90%白鸭绒"}}""", "在吗", "95白鸭绒，很暖", "fact.conflict")]
    [InlineData("""{"attrs":{"适用炉灶":"仅燃气灶"}}""", "电磁炉能用吗", "可以的，电磁炉也能用", "fact.conflict")]
    [InlineData("""{"policy":{"送达":"默认中通，2-4天"}}""", "在吗", "我们发顺丰的", "fact.conflict")]
    [InlineData("""{"policy":"默认发中通快递"}""", "在吗", "给您发的顺丰", "fact.conflict")]
    [InlineData("""{"policy":["7天无理由退货","质量问题15天内退换"]}""", "在吗", "15天内无理由都能退", "fact.conflict")]
    [InlineData("""{"policy":{"退货":"7天无理由","换新":"15天内质量问题换新"}}""", "在吗", "15天无理由退货的", "fact.conflict")]
    [InlineData("""{"attrs":{"成分":"棉65% 聚酯35%"}}""", "在吗", "百分百棉的", "fact.conflict")]
    [InlineData("""{"attrs":{"成分":"棉65% 聚酯35%"}}""", "在吗", "这件是百分百纯棉的", "fact.conflict")]
    [InlineData("""{"attrs":{"材质":"聚酯纤维100%"}}""", "是棉的吗", "是棉的，贴身穿透气。", "fact.conflict")]
    [InlineData("""{"attrs":{"能效":"二级"}}""", "在吗", "这台是一级能效，省电", "fact.conflict")]
    [InlineData("""{"attrs":{"安全类别":"GB18401 B类"}}""", "在吗", "A类面料，宝宝也能穿", "fact.conflict")]
    [InlineData("""{"attrs":{"适用系统":"安卓6.0以上"}}""", "在吗", "苹果手机也支持的", "fact.conflict")]
    [InlineData("""{"attrs":{"产地":"山东烟台"}}""", "在吗", "新疆阿克苏产的", "fact.conflict")]
    [InlineData("""{"attrs":{"usb":"2.0"}}""", "在吗", "usb3.0接口，传得快", "fact.conflict")]
    [InlineData("""{"order":{"ship_by":"2026-11-22 18:00","status":"paid"}}""", "在吗", "今天20点前发货", "fact.unsupported")]
    public void What_the_facts_deny_is_found(string facts, string buyer, string draft, string category)
        => FactClaims.Of(facts, draft, buyer, Now).ShouldContain(f => f.StartsWith(category, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"policy":"付款后48小时内发货"}""", "在吗", "给您发的顺丰")]
    [InlineData("""{"policy":["7天无理由退货","质量问题15天内退换"]}""", "在吗", "质量问题15天内都能退换")]
    [InlineData("""{"policy":["7天无理由退货，质量问题15天退换"]}""", "在吗", "不喜欢7天内可以退货")]
    [InlineData("""{"policy":{"退货":"15天无理由"}}""", "在吗", "15天内无理由都能退")]
    [InlineData("""{"attrs":{"成分":"棉100%"}}""", "在吗", "百分百棉的")]
    [InlineData("""{"attrs":{"能效等级":"1级"}}""", "在吗", "一级能效，省电")]
    [InlineData("""{"attrs":{"防水":"IP67"}}""", "在吗", "IPX7防水")]
    [InlineData("""{"attrs":{"适用炉灶":"燃气灶、电磁炉"}}""", "电磁炉能用吗", "电磁炉、燃气灶都可以用")]
    [InlineData("""{"attrs":{"产地":"新疆阿克苏"}}""", "在吗", "新疆产的，糖心多")]
    [InlineData("""{"order":{"ship_by":"2026-11-22T18:00:00+08:00","status":"paid"}}""", "在吗", "您这单今天18点前会发出")]
    [InlineData("""{"order":{"ship_by":"2026-11-22 18:00","status":"paid"}}""", "在吗", "最晚今天下午6点前发货")]
    [InlineData("""{"order":{"ship_by":"18:00","status":"paid"}}""", "在吗", "今天18点前发货")]
    [InlineData("""{"order":{"eta":"2026-11-24"}}""", "在吗", "预计24号到")]
    [InlineData("""{"order":{"eta":"2026-11-24"}}""", "在吗", "预计后天送达")]
    [InlineData("""{"截单时间":"16:00"}""", "在吗", "今天四点前下单当天发货")]
    public void What_the_facts_bear_out_passes(string facts, string buyer, string draft) => FactClaims.Of(facts, draft, buyer, Now).ShouldBeEmpty();
}
