using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Promotions;

/// <summary>The arithmetic of handbook §4.6 in replies: a sum that the facts decide passes when it is right and is fact.conflict when it is wrong, even where it could be reckoned some other way.</summary>
public sealed class AmountClaimTests
{
    private const string Q1 = """{"price":"199元","coupon":"满199减20"}""";
    private const string Q2 = """{"price":"198元","coupon":"满199减20"}""";
    private const string Q3 = """{"price":{"A":"299元，直降30","B":"129元"},"promotions":[{"layer":"shop","type":"minus","threshold":300,"value":40},{"layer":"cross","type":"minus","threshold":300,"value":50,"unit":"每满"}]}""";
    private const string Q3Words = """{"product":[{"名称":"A","价格":"269元"},{"名称":"B","价格":"129元"}],"policy":{"店铺满减":"满300减40","跨店满减":"每满300减50"}}""";
    private const string Q5 = """{"order":{"实付":"308元","A":"269元","B":"129元"},"policy":{"部分退款":"按原价重算"}}""";
    private const string Q6 = """{"order":{"实付":"308元","A":"269元","B":"129元"},"policy":{"部分退款":"按比例分摊"}}""";
    private const string Q7 = """{"price":"59.9元","policy":{"活动":"满3件8折"}}""";
    private const string Q8 = """{"price":"89元","policy":{"活动":"第二件半价"}}""";
    private const string Q9 = """{"price":"699元","coupon":"9折券，最高减50元"}""";
    private const string Q10 = """{"price":"599元","presale":{"定金":"50元抵100元"}}""";
    private const string Q11 = """{"price":"60元","coupon":"立减2元","policy":{"运费":"8元，满59包邮（按券前金额）"}}""";
    private const string Q12 = """{"order":{"实付":"179元"},"price":"159元","policy":{"价保":"7天内降价退差额"}}""";
    private const string Q16 = """{"order":{"实付":"88.8元"}}""";
    private const string Bottles = """{"order":{"实付":"117元","数量":"3瓶"}}""";
    private const string Member = """{"price":"320元","policy":{"会员":"会员95折","店铺券":"满300减30"}}""";
    private const string Boxes = """{"price":"69.9元/箱","policy":{"满减":"满129减15"}}""";

    [Theory]
    [InlineData(Q1, "到手多少钱", "用完券到手179元")]
    [InlineData(Q2, "198能用券吗", "还差1元才能用券，到手198元")]
    [InlineData(Q3, "两件一起拍多少钱", "两件一起到手308元")]
    [InlineData(Q3Words, "两件一起拍多少钱", "两件一起到手308元")]
    [InlineData(Q5, "退B能退多少", "A单独是269元，退您39元")]
    [InlineData(Q6, "退B能退多少", "按比例B这件退99.83元")]
    [InlineData(Q7, "三件多少钱", "三件打8折，一共143.76元")]
    [InlineData(Q8, "两件多少", "两件一共133.5元")]
    [InlineData(Q9, "用券多少", "用券到手649元")]
    [InlineData(Q10, "总共要付多少", "尾款499元，加定金一共549元")]
    [InlineData(Q11, "包邮吗", "按券前算包邮，到手58元")]
    [InlineData(Q12, "降价了能退差价吗", "差额20元，我现在给您申请")]
    [InlineData(Q16, "发票开多少", "发票金额88.8元")]
    [InlineData(Bottles, "三瓶坏了一瓶", "坏的这瓶退您39元")]
    [InlineData(Member, "会员多少", "会员95折是304元，再用券到手274元")]
    [InlineData(Member, "不是会员多少", "到手290元")]
    [InlineData(Boxes, "买两箱多少", "两箱139.8元，减15后124.8元")]
    [InlineData(Q1, "多少钱", "单件199元")]
    [InlineData("""{"price":{"现价":"159","券后":"139"}}""", "多少钱", "券后139，电磁炉也能用")]
    [InlineData("""{"price":130,"policy":"满200减30"}""", "两件多少", "两件260元，满减后230元")]
    [InlineData("""{"price":130,"promotions":["满200减30"]}""", "两件多少", "两件260元，满减后230元")]
    [InlineData("""{"price":130,"policy":["满200减30","48小时内发货"]}""", "两件多少", "两件260元，满减后230元")]
    [InlineData("""{"price":130,"policy":{"满200减30":"全店通用"}}""", "两件多少", "两件一共230元")]
    [InlineData("""{"price":129,"policy":"可领30元店铺券"}""", "多少钱", "券后99元")]
    [InlineData("""{"price":129,"policy":{"店铺券":"30元"}}""", "多少钱", "券后99元")]
    [InlineData("""{"price":129,"policy":["30元券(满100可用)"]}""", "多少钱", "券后99元")]
    [InlineData("""{"price":129,"policy":{"满减":"满100减10，满200减30，满300减60"}}""", "两件多少", "两件一共228元")]
    [InlineData("""{"price":129,"policy":["满2件9折，满3件8折"]}""", "三件多少", "三件一共309.6元")]
    [InlineData("""{"price":59,"policy":["运费8元，满99元包邮"]}""", "多少", "一共67元")]
    [InlineData("""{"price":99,"policy":["满99元包邮","满199减20"]}""", "三件", "三件到手277元，包邮")]
    [InlineData("""{"price":198,"coupon":"满199减20"}""", "能用券吗", "还差1元就能用券了")]
    [InlineData("""{"order":{"实付":"129元"}}""", "你们卖假货", "核实是假货的话退一赔三，一共629元")]
    public void A_right_sum_passes(string facts, string buyer, string draft) => Faults(facts, buyer, draft).Where(f => f.Severity > Severity.Hint && f.Category.Code.StartsWith("fact.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData(Q1, "到手多少钱", "用完券到手169元", "179元")]
    [InlineData(Q1, "到手多少钱", "到手一共159元", "179元")]
    [InlineData(Q2, "198能用券吗", "用完券到手178元", "198元")]
    [InlineData(Q3, "两件一起拍多少钱", "两件一起到手348元", "308元")]
    [InlineData(Q3, "两件一起拍多少钱", "两件一起到手298元", "308元")]
    [InlineData(Q3Words, "两件一起拍多少钱", "两件一起到手318元", "308元")]
    [InlineData(Q5, "退B能退多少", "B这件给您退129元", "39元")]
    [InlineData(Q6, "退B能退多少", "按比例B这件退129元", "99.83元")]
    [InlineData(Q6, "退B能退多少", "按比例B这件退39元", "99.83元")]
    [InlineData(Q7, "三件多少钱", "三件打8折，一共153.76元", "143.76元")]
    [InlineData(Q8, "两件多少", "两件一共178元", "133.5元")]
    [InlineData(Q9, "用券多少", "用券到手629.1元", "649元")]
    [InlineData(Q10, "总共要付多少", "总共付499元", "549元")]
    [InlineData(Q10, "总共要付多少", "总共付599元", "549元")]
    [InlineData(Q11, "包邮吗", "要加8元运费，到手66元", "58元")]
    [InlineData(Q16, "发票开多少", "发票金额100元", "88.8元")]
    [InlineData(Bottles, "三瓶坏了一瓶", "坏的这瓶退您58.5元", "39元")]
    [InlineData(Member, "会员多少", "到手270元", "274元")]
    [InlineData(Boxes, "买两箱多少", "两箱减完119.8元", "124.8元")]
    [InlineData("""{"price":130,"policy":"满200减30"}""", "两件多少", "两件260元，满减后210元", "230元")]
    [InlineData("""{"price":130,"promotions":["满200减30"]}""", "两件多少", "两件一共200元", "230元")]
    [InlineData("""{"price":129,"policy":{"店铺券":"30元"}}""", "多少钱", "券后89元", "99元")]
    [InlineData("""{"price":129,"policy":{"满减":"满100减10，满200减30，满300减60"}}""", "两件多少", "两件一共218元", "228元")]
    [InlineData("""{"price":99,"policy":["满99元包邮","满199减20"]}""", "三件", "三件到手257元，包邮", "277元")]
    [InlineData("""{"price":198,"coupon":"满199减20"}""", "能用券吗", "还差5元就能用券了", "1元")]
    [InlineData("""{"order":{"实付":"129元"}}""", "你们卖假货", "核实是假货的话退一赔三，一共516元", "629元")]
    [InlineData("""{"order":{"实付":"179元"},"price":"159元","policy":{"价保":"7天内降价退差额"}}""", "降价了", "差价30元给您退回", "20元")]
    public void A_wrong_sum_contradicts_the_facts(string facts, string buyer, string draft, string sum)
        => Faults(facts, buyer, draft).ShouldContain(f => f.Severity == Severity.Error && f.Category.Code == "fact.conflict" && f.Message.Contains(sum, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"price":"199元","policy":{"活动":"买三送一，详见页面"}}""", "到手一共597元")]
    [InlineData("""{"price":"199元","coupon":"满199减20，不与店铺满减叠加","policy":{"店铺满减":"满150减15"}}""", "用完券到手179元")]
    [InlineData("""{"price":{"S":"99元","M":"109元","L":"119元"},"coupon":"满99减10"}""", "M码到手99元")]
    [InlineData("""{"price":"199元","coupon":"满199减20"}""", "只用会员价的话，单独算199元")]
    [InlineData(Bottles, "先补偿您20元")]
    [InlineData("""{"price":130,"policy":"满200减30，另有满300减60的券"}""", "三件到手300元")]
    [InlineData("""{"price":130,"promotions":["跨店满减按页面，组合价更低"]}""", "两件到手220元")]
    [InlineData("""{"price":130,"promotions":[{"name":"满二百减三十"}]}""", "两件到手230元")]
    [InlineData("""{"price":130,"policy":["满二百减三十"]}""", "两件到手230元")]
    [InlineData("""{"price":59,"policy":["满99元包邮"]}""", "一共67元")]
    [InlineData("""{"price":100,"policy":["满100减10","店铺券满100减5"]}""", "到手90元")]
    public void Where_the_facts_do_not_decide_nobody_is_told_off(string facts, string draft)
        => Faults(facts, "多少钱", draft).Where(f => f.Severity == Severity.Error).ShouldBeEmpty();

    private static System.Collections.Immutable.ImmutableArray<Finding> Faults(string facts, string buyer, string draft)
        => ReplyCoach.Default.Review(ThreadReading.Read(new Conversation([new Message(Role.Buyer, buyer)], FactSheet.From(JsonDocument.Parse(facts).RootElement))), draft).Findings;
}
