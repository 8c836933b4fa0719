namespace CrediCare.Conventions.Tests;

/// <summary>The source tree this test was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "src", "CrediCare.Web");

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file =>
                !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "lib")
            );

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrediCare.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The solution's folder was not found.");
        return folder.FullName;
    }
}
