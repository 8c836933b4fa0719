namespace CrediCare.Web.Startup;

/// <summary>
/// One process serves an embedded database; a second one is told so instead of fighting over the scheduler. Verbs do
/// not take it: they run beside the site under their job's lease.
/// </summary>
public sealed class ServingLock : IDisposable
{
    private readonly FileStream _file;

    private ServingLock(FileStream file) => _file = file;

    public static ServingLock Take(string path)
    {
        try
        {
            return new ServingLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new SettingRefusedException(
                $"Another process already serves the portal in {Path.GetDirectoryName(path)}. Stop it, or set Storage:Root to another folder."
            );
        }
    }

    public void Dispose() => _file.Dispose();
}
