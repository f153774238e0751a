using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Privacy;

/// <summary>A telephone number, identity number or door-to-door address of a person is written out in full.</summary>
internal sealed class FullNumberRule : ReplyRule
{
    private static readonly PatternSet s_business = PatternSet.Of("privacy.business",
        "(快递员?|派送员?|派件员?|配送员?|物流|网点|站点|驿站|司机|送货|安装|维修|上门)(的)?(师傅|小哥|人员|公司|客服)?", "(客服|官方|售后|服务|总部|厂家|热线|400|门店|店铺|仓库|退货|品牌){0,4}(电话|热线|号码|地址|收件|专线|部)", "(退|寄)(货|回|到|换货)(的)?(地址|仓|到)?", "收(件|货)人{0,3}(售后|仓|退货|客服|维修)");

    private static readonly PatternSet s_address = PatternSet.Of("privacy.address", "(省|市|区|县|镇|乡){0,12}(路|街|道|巷|村|小区|花园|苑|大厦|弄){0,12}#(号楼?|栋|幢|单元|室|楼|弄)", "#(号楼|栋|幢|单元){0,5}#(室|号|楼|户|单元)?", "(小区|花园|苑|公寓|家园){0,4}#(号楼|栋|幢|单元)");

    // Names of facts about the shop itself, its policies and whom it works with.
    private static readonly string[] s_shops = ["policy", "policies", "shop", "store", "warehouse", "退货", "退换", "寄回", "公司", "店铺", "门店", "售后", "客服", "仓", "维修", "网点", "驿站", "快递员", "派件", "师傅"];

    private static readonly PatternSet s_person = PatternSet.Of("privacy.person", "(您|你|她|他|客户|买家|顾客|女士|先生)(的|那边|填的|留的|这边)?{0,4}(地址|手机|电话|号码|收件|收货|家|住)", "(地址|手机号?|电话|收货人?|收件人?|住址|家)(是|为|:|填的|写的|在)");

    public override RuleInfo Info { get; } = new("PRV001", "privacy.full-number", Categories.PrivacyLeak, Severity.Warning)
    {
        Title = "完整写出了个人信息",
        Why = "会话会被截图、导出和转交，完整号码一出现就泄露了；核对时说尾号就够。",
        Basis = "个人信息保护法第六条；handbook §4.7、F03",
        Bad =
        [
            new("您的手机号是[|13812345678|]对吗", Better: "您的手机号138****5678对吗"),
            "身份证[|11010519491231002X|]我们登记了",
            "您家是浙江[|省杭州市西湖区文三路90号|]3单元502室对吧",
        ],
        Good =
        [
            "您的手机号138****1234对吗", "快递员电话13812345678，您可以联系他改约", "退货地址：浙江省杭州市西湖区文三路90号 售后部收 13812345678", "单号是123456789012345", "您尾号1234的地址对吗", "加热到60度", new("杭州市临平区荷花路21号三楼，收货人写退件处", Thread: "买家: 寄回去写哪", Facts: """{"policy":{"退货地址":"杭州市临平区荷花路21号三楼 退件处"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_business, s_address, s_person];

    public override void Review(Reply reply, FindingSink findings)
    {
        var text = reply.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        if (LongDigits.Identity(text) is { } identity)
        {
            findings.Add(this, identity, "不要写出完整身份证号", better: "只写首尾各一位", severity: Severity.Error);
        }

        for (var from = 0; LongDigits.Mobile(text, from) is { } mobile; from = mobile.End)
        {
            if (!IsBusiness(reply, mobile) && !IsShops(reply.Facts, mobile.Of(text)))
            {
                findings.Add(this, mobile, "不要写出完整手机号", better: "只写前三位和后四位", replacement: Mask(mobile.Of(text)));
            }
        }

        // «几栋几单元» writes out nobody's.
        if (reply.First(s_address) is { } address && !address.Of(text).Contains('几') && reply.Has(s_person) && !IsBusiness(reply, address) && !IsShops(reply.Facts, address.Of(text)) && !IsOwnOrder(reply.Facts, address.Of(text)))
        {
            findings.Add(this, address, "不要写出完整地址", better: "只写到区，或说「您填写的收货地址」");
        }
    }

    private static bool IsBusiness(Reply reply, TextSpan span)
    {
        foreach (var hit in reply.All(s_business))
        {
            if (hit.Start < span.End && span.Start - hit.End <= 40)
            {
                return true;
            }
        }

        return false;
    }

    // What the facts give as the shop's own, where goods go back to or whom one may call, is there to be told.
    private static bool IsShops(FactSheet? facts, ReadOnlySpan<char> told)
    {
        foreach (var fact in facts?.All ?? [])
        {
            if (s_shops.Any(word => fact.Path.Contains(word, StringComparison.OrdinalIgnoreCase)) && Normalizer.Normalize(fact.Value).Text.AsSpan().Contains(told, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Test 82 of the handbook: an address of this very order may be checked with the buyer.
    private static bool IsOwnOrder(FactSheet? facts, ReadOnlySpan<char> address)
    {
        foreach (var fact in facts?.All ?? [])
        {
            if (fact.Path.StartsWith("order", StringComparison.Ordinal) && fact.Value.AsSpan().Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Mask(ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[11];
        var n = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c) && n < 11)
            {
                digits[n++] = c;
            }
        }

        return string.Concat(digits[..3], "****", digits[7..]);
    }
}
