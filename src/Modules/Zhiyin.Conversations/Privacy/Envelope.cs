using System.Security.Cryptography;
using System.Text;

namespace Zhiyin.Conversations.Privacy;

/// <summary>
/// Envelope encryption: the master key wraps one random key per buyer, the buyer's key seals the buyer's texts. Deleting the wrapped key makes every text of the buyer
/// unreadable at once; a backup taken before still holds it, which is why backups expire too.
/// </summary>
public static class Envelope
{
    /// <summary>A new key for a buyer, wrapped by the master key and bound to the buyer's id.</summary>
    public static byte[] NewBuyerKey(MasterKey master, Guid buyer)
    {
        ArgumentNullException.ThrowIfNull(master);
        Span<byte> key = stackalloc byte[MasterKey.Size];
        RandomNumberGenerator.Fill(key);
        try
        {
            return Sealed.Seal(master.Bytes, key, KeyOf(buyer));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The buyer's key in clear; null when the master key is another one or the row was tampered with.</summary>
    public static byte[]? Unwrap(MasterKey master, Guid buyer, ReadOnlySpan<byte> wrapped)
    {
        ArgumentNullException.ThrowIfNull(master);
        return Sealed.Open(master.Bytes, wrapped, KeyOf(buyer));
    }

    /// <summary>Seals a bubble's text under the buyer's key, bound to its conversation and to the client's own id of the bubble.</summary>
    public static byte[] SealText(ReadOnlySpan<byte> buyerKey, Guid conversation, string clientId, string text)
        => Sealed.Seal(buyerKey, Encoding.UTF8.GetBytes(text), TextOf(conversation, clientId));

    /// <summary>The text; null when it does not open.</summary>
    public static string? OpenText(ReadOnlySpan<byte> buyerKey, Guid conversation, string clientId, ReadOnlySpan<byte> box)
        => Sealed.Open(buyerKey, box, TextOf(conversation, clientId)) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>Seals a field of the buyer (name, phone, …), bound to the buyer and the field's name.</summary>
    public static byte[] SealField(ReadOnlySpan<byte> buyerKey, Guid buyer, string field, string value)
        => Sealed.Seal(buyerKey, Encoding.UTF8.GetBytes(value), FieldOf(buyer, field));

    /// <summary>The field's value; null when it does not open.</summary>
    public static string? OpenField(ReadOnlySpan<byte> buyerKey, Guid buyer, string field, ReadOnlySpan<byte> box)
        => Sealed.Open(buyerKey, box, FieldOf(buyer, field)) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>Seals a secret of the shop (an inbox's hmac token) under the master key, bound to the row it stands in.</summary>
    public static byte[] SealSecret(MasterKey master, Guid row, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(master);
        return Sealed.Seal(master.Bytes, Encoding.UTF8.GetBytes(value), FieldOf(row, name));
    }

    /// <summary>The secret; null when it does not open.</summary>
    public static string? OpenSecret(MasterKey master, Guid row, string name, ReadOnlySpan<byte> box)
    {
        ArgumentNullException.ThrowIfNull(master);
        return Sealed.Open(master.Bytes, box, FieldOf(row, name)) is { } plain ? Encoding.UTF8.GetString(plain) : null;
    }

    private static byte[] KeyOf(Guid buyer) => [.. "zhiyin key "u8, .. buyer.ToByteArray()];

    private static byte[] TextOf(Guid conversation, string clientId) => [.. "zhiyin text "u8, .. conversation.ToByteArray(), .. Encoding.UTF8.GetBytes(clientId)];

    private static byte[] FieldOf(Guid row, string field) => [.. "zhiyin field "u8, .. row.ToByteArray(), .. Encoding.UTF8.GetBytes(field)];
}
