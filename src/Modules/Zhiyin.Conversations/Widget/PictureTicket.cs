using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Conversations.Widget;

/// <summary>Lets a buyer's page show one picture of theirs for a week: an <c>img</c> can send no header. Given out only inside the buyer's own timeline.</summary>
public sealed class PictureTicket(MasterKey master, TimeProvider time)
{
    private const int LongestText = 200;
    private static readonly TimeSpan s_holds = TimeSpan.FromDays(7);

    /// <summary>Address of the picture with its ticket.</summary>
    public string Address(ShopId shop, BuyerId buyer, Guid picture)
    {
        Span<byte> plain = stackalloc byte[40];
        shop.Value.TryWriteBytes(plain);
        buyer.Value.TryWriteBytes(plain[16..]);
        BinaryPrimitives.WriteInt64LittleEndian(plain[32..], (time.GetUtcNow() + s_holds).ToUnixTimeSeconds());
        return $"/widget/v1/attachments/{picture:D}?k={Base64Url.EncodeToString(master.Seal(plain, Context(picture)))}";
    }

    /// <summary>Whose picture the ticket opens; null when it is not for this picture, or over.</summary>
    public (ShopId Shop, BuyerId Buyer)? Read(Guid picture, string? ticket)
    {
        if (ticket is not { Length: > 0 and <= LongestText } || !Base64Url.IsValid(ticket))
        {
            return null;
        }

        try
        {
            var plain = master.Open(Base64Url.DecodeFromChars(ticket), Context(picture));
            return plain.Length == 40 && BinaryPrimitives.ReadInt64LittleEndian(plain.AsSpan(32)) > time.GetUtcNow().ToUnixTimeSeconds()
                ? (new(new Guid(plain.AsSpan(0, 16))), new(new Guid(plain.AsSpan(16, 16))))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Context(Guid picture) => [.. "picture"u8, .. picture.ToByteArray()];
}
