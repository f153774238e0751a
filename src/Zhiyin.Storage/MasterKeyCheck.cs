using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Storage;

/// <summary>
/// Refuses a master key that the database does not belong to. With another one every buyer would look erased, and new ones would be sealed so that no other node can read them.
/// </summary>
public static class MasterKeyCheck
{
    /// <summary>Compares the key with the database's mark, leaves the mark at the first start, and keeps a new key only then.</summary>
    /// <exception cref="StorageException">The key is missing or another one.</exception>
    public static Task RunAsync(Store store, MasterKey key, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(key);
        return store.WriteAsync(
            async db =>
            {
                await store.Dialect.LockAsync(db, "master key", cancellation);
                key.LookAgain();
                var mark = key.Fingerprint();
                var known = await db.Set<KeyMark>().Where(k => k.Name == KeyMark.Master).Select(k => k.Mark).FirstOrDefaultAsync(cancellation);
                if (known is null ? !await FitsAsync(db, key, cancellation) : !CryptographicOperations.FixedTimeEquals(known, mark))
                {
                    throw Refused(key);
                }

                if (known is null)
                {
                    db.Add(new KeyMark { Name = KeyMark.Master, Mark = mark, At = time.GetUtcNow() });
                }

                // Before the commit: a mark without its key would keep everybody out.
                key.Keep();
                return 0;
            },
            cancellation);
    }

    // A database of an earlier release has no mark. Its oldest buyer tells; without buyers any key that is there is taken, a new one only when nothing is sealed yet.
    private static async Task<bool> FitsAsync(ZhiyinDb db, MasterKey key, CancellationToken cancellation)
    {
        var oldest = await db.Set<BuyerKey>().AsNoTracking().OrderBy(k => k.Shop).ThenBy(k => k.Buyer).FirstOrDefaultAsync(cancellation);
        return oldest is not null ? Envelope.Unwrap(key, oldest.Buyer, oldest.Wrapped) is not null : !key.IsNew || !await db.Set<Inbox>().AnyAsync(cancellation);
    }

    private static StorageException Refused(MasterKey key)
    {
        var file = key.Path ?? "keys/master.key";
        return new(key.IsNew
            ? $"缺少主密钥：数据库里已有用它加密的内容。请把原来的主密钥文件（首个节点数据目录中的 keys/master.key，或它的 --master-key 所指的文件）复制到 {file}，再启动。"
                + $" The master key is missing, and the database holds what was sealed with it: copy the key file (keys/master.key in the data folder of the first node, or the file its --master-key names) to {file}, then start again."
            : $"主密钥与数据库不符。请用首个节点的主密钥文件（其数据目录中的 keys/master.key，或它的 --master-key 所指的文件）替换 {file}，再启动。"
                + $" The master key is not the one this database belongs to: put the first node's key file (keys/master.key in its data folder, or the file its --master-key names) in place of {file}, then start again.");
    }
}
