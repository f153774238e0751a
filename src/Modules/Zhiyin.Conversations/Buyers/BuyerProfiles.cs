using System.Text.Json;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Buyers;

/// <summary>What is known of a buyer in clear. Only this record is sealed; the columns of <see cref="Buyer"/> hold masks of it.</summary>
public sealed record BuyerFields(string? Name = null, string? Phone = null, string? Email = null, string? Note = null);

/// <summary>Reads and writes the sealed fields of buyers, and keeps their masks in step (handbook §4.7).</summary>
public sealed class BuyerProfiles(IBuyerKeys keys)
{
    /// <summary>Longest name, phone or mail that is kept.</summary>
    public const int LongestField = 100;

    private const string What = "buyer fields";

    /// <summary>The fields in clear; null when the buyer was erased.</summary>
    public async ValueTask<BuyerFields?> ReadAsync(ZhiyinDb db, Buyer buyer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(buyer);
        if (buyer.Sealed is null)
        {
            return buyer.ErasedAt is null ? new BuyerFields() : null;
        }

        var plain = await keys.OpenBytesAsync(db, buyer.Shop, buyer.Id, buyer.Id.Value, What, buyer.Sealed, cancellation);
        return plain is null ? null : JsonSerializer.Deserialize<BuyerFields>(plain);
    }

    /// <summary>Changes the fields of a tracked buyer; false when the buyer was erased. An empty text clears a field.</summary>
    public async ValueTask<bool> ChangeAsync(ZhiyinDb db, Buyer buyer, Func<BuyerFields, BuyerFields> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await ReadAsync(db, buyer, cancellation) is not { } before)
        {
            return false;
        }

        var after = change(before);
        after = after with { Name = Tidy(after.Name), Phone = Tidy(after.Phone), Email = Tidy(after.Email), Note = string.IsNullOrWhiteSpace(after.Note) ? null : after.Note.Trim() };
        if (await keys.SealBytesAsync(db, buyer.Shop, buyer.Id, buyer.Id.Value, What, JsonSerializer.SerializeToUtf8Bytes(after), cancellation) is not { } box)
        {
            return false;
        }

        buyer.Sealed = box;
        buyer.NameMasked = after.Name is null ? StrangerName(buyer.Id) : Masking.Name(after.Name);
        buyer.PhoneMasked = Masking.Phone(after.Phone);
        buyer.EmailMasked = Masking.Email(after.Email);
        buyer.Note = after.Note is null ? "" : Masking.Mask(after.Note).Text;
        return true;
    }

    /// <summary>What a buyer without a name is called: «访客» and four letters of the id, so that two of them can be told apart.</summary>
    public static string StrangerName(BuyerId buyer) => "访客" + buyer.Value.ToString("N")[^4..].ToUpperInvariant();

    private static string? Tidy(string? text)
    {
        var tidy = text?.Trim();
        return string.IsNullOrEmpty(tidy) ? null : tidy.Length <= LongestField ? tidy : tidy[..LongestField];
    }
}
