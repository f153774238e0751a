using Zhiyin.Understanding.Intents;

namespace Zhiyin.Understanding.Tests.Intents;

public sealed class IntentCatalogTests
{
    private static readonly HashSet<string> s_slots = [.. "order_id item sku qty height weight foot_len user scene budget deadline region addr tracking_no problem media box_media waybill_media signed_at sign_type demand reason amount invoice_title tax_no email contact symptom promise_proof agent".Split(' ')];

    [Fact]
    public void There_are_sixty_intents_with_unique_codes_and_keys()
    {
        IntentCatalog.All.Length.ShouldBe(60);
        IntentCatalog.All.Select(i => i.Code).Distinct().Count().ShouldBe(60);
        IntentCatalog.All.Select(i => i.Key).Distinct().Count().ShouldBe(60);
        IntentCatalog.Get("M02").Name.ShouldBe("催发货");
        IntentCatalog.Find("X99").ShouldBeNull();
    }

    [Fact]
    public void Slots_are_those_of_the_handbook_and_new_values_are_among_them()
    {
        foreach (var intent in IntentCatalog.All)
        {
            intent.Slots.ShouldAllBe(s => s_slots.Contains(s), intent.Code);
            intent.NewValues.ShouldAllBe(s => intent.Slots.Contains(s), intent.Code);
        }
    }

    [Fact]
    public void Every_problem_has_two_open_questions()
    {
        IntentCatalog.All.Where(i => i.IsProblem).ShouldAllBe(i => i.Open.Length >= 2);
        IntentCatalog.All.Count(i => i.IsProblem).ShouldBeGreaterThan(20);
    }
}
