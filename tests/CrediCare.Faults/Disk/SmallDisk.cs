using System.Diagnostics;
using CrediCare.Data;
using CrediCare.Data.Sqlite;
using CrediCare.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Faults.Disk;

/// <summary>A disk of a test's own with an embedded database on it, which can be filled to the last byte.</summary>
internal sealed class SmallDisk : TestDatabase
{
    private const string Size = "64m";
    private const string Scheme = "Data Source=";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("credicare-disk-");

    private SmallDisk() { }

    /// <summary>Why there is none on this machine; null where there is.</summary>
    public static string? WhyNot => Environment.IsPrivilegedProcess ? null : "A disk of its own is mounted by root only.";

    public override DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public override string ConnectionString => $"{Scheme}{Path.Combine(Folder, "credicare.db")}";

    public string Folder => _folder.FullName;

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> MountAsync()
    {
        var disk = new SmallDisk();
        await RunAsync("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", disk.Folder);
        await using var empty = await CreateAsync(DatabaseEngine.Sqlite);
        File.Copy(empty.ConnectionString[Scheme.Length..], disk.ConnectionString[Scheme.Length..]);
        return disk;
    }

    /// <summary>Takes all the room there is.</summary>
    public void Fill()
    {
        using var ballast = File.Create(Ballast, bufferSize: 0);
        var block = new byte[64 * 1024];
        for (var size = block.Length; size > 0; size = size > 4096 ? 4096 : 0)
            WriteUntilFull(ballast, block.AsSpan(0, size));
    }

    public void MakeRoom() => File.Delete(Ballast);

    public override PortalContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalContext>();
        options.UsePortalSqlite(ConnectionString).UsePortalModel();
        return new SqlitePortalContext(options.Options);
    }

    public override async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        await RunAsync("umount", Folder);
        _folder.Delete();
    }

    private static void WriteUntilFull(FileStream file, ReadOnlySpan<byte> block)
    {
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full, as it was meant to be.
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}

/// <summary>A test that needs a disk of its own; skipped by name where none can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DiskFactAttribute : FactAttribute
{
    public DiskFactAttribute() => Skip = SmallDisk.WhyNot;
}
