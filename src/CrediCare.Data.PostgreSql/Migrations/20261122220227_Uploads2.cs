using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Uploads2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FirstRow",
                table: "UploadPieces",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "SentByUserId",
                table: "UploadBatches",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBackByUserId",
                table: "UploadBatches",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FirstRow",
                table: "UploadPieces");

            migrationBuilder.DropColumn(
                name: "SentByUserId",
                table: "UploadBatches");

            migrationBuilder.DropColumn(
                name: "TakenBackByUserId",
                table: "UploadBatches");
        }
    }
}
