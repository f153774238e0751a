using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Messages;

/// <summary>An order or a product that is talked about; kind is order or product. Words are at most 200 characters, addresses http or https.</summary>
public sealed record Card(
    string Kind, string Title, string? OrderId = null, string? ProductId = null, string? Status = null, string? Amount = null, string? Price = null,
    string? Image = null, string? Url = null, string? Time = null, string? Note = null)
{
    private const int LongestWord = 200;
    private const int LongestAddress = 2000;

    /// <summary>The card as it is stored: cleaned, personal data masked. Refused when a part is missing, too long, or an address of another kind.</summary>
    public Result<Card> Checked()
    {
        var named = Kind switch
        {
            "order" => OrderId,
            "product" => ProductId,
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(named) || string.IsNullOrWhiteSpace(Title))
        {
            return Refusal.Invalid("card", "卡片要有 kind（order 或 product）、编号和标题", "A card needs its kind (order or product), the id and a title");
        }

        var words = new[] { Title, OrderId, ProductId, Status, Amount, Price, Time, Note };
        return words.Any(w => w?.Length > LongestWord) || !IsAddress(Image) || !IsAddress(Url)
            ? Refusal.Invalid("card", $"卡片里每项不超过 {LongestWord} 个字，网址须以 http 开头", $"Each part holds at most {LongestWord} characters; addresses begin with http")
            : this with
            {
                Title = Safe(Title)!,
                OrderId = Clean(OrderId),
                ProductId = Clean(ProductId),
                Status = Safe(Status),
                Amount = Clean(Amount),
                Price = Clean(Price),
                Time = Clean(Time),
                Note = Safe(Note),
            };
    }

    private static string? Clean(string? word) => word is null ? null : MessageText.Clean(word);

    private static string? Safe(string? word) => word is null ? null : Masking.Mask(MessageText.Clean(word)).Text;

    private static bool IsAddress(string? address)
        => address is null || (address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
